/** The plate as tiles: one a character, its certainty by shape and word, its runner-up below. */
import type { Character } from "../api/types";
import { type Place, SHAPES, certainty, runnerUp, spoken } from "./certainty";

function Tile({ seen }: { seen: Character }) {
  const word = certainty(seen);
  return (
    <li class={`tile ${word.replace(" ", "-")}`}>
      <span class="tile-face">{seen.known ? seen.text : "?"}</span>
      <span class="tile-shape">{SHAPES[word]}</span>
      <span class="tile-word">{word}</span>
      <span class="tile-other">{runnerUp(seen) ?? ""}</span>
    </li>
  );
}

export function Tiles({ characters }: { characters: Character[] }) {
  return (
    <>
      <p class="unseen">Plate as read: {spoken(characters)}</p>
      <ol class="tiles" aria-hidden="true">
        {characters.map((character, index) => (
          <Tile key={index} seen={character} />
        ))}
      </ol>
    </>
  );
}

/** Wanted over seen, place by place; a difference has a frame, a word and the sign ≠. */
export function WantedSeen({ pairs }: { pairs: Place[] }) {
  const wanted = pairs.map((pair) => pair.wanted).join("");
  const count = pairs.filter((pair) => pair.differs).length;
  const sentence = count === 0 ? "No difference" : count === 1 ? "1 difference" : `${count} differences`;
  const seen = pairs.map((pair) => (pair.seen?.known ? pair.seen.text : "?")).join("");
  return (
    <div class="versus">
      <p class="unseen">
        Wanted {[...wanted].join(" ")}. Read {[...seen].join(" ")}. {sentence}.
      </p>
      <div class="versus-rows" aria-hidden="true">
        <span class="quiet small">Wanted</span>
        <div class="versus-line">
          {pairs.map((pair, index) => (
            <span key={index} class={pair.differs ? "versus-char differs" : "versus-char"}>
              {pair.wanted || "–"}
            </span>
          ))}
        </div>
        <span class="quiet small">Seen</span>
        <div class="versus-line">
          {pairs.map((pair, index) => (
            <span key={index} class={pair.differs ? "versus-char differs" : "versus-char"}>
              {pair.seen ? (pair.seen.known ? pair.seen.text : "?") : "–"}
            </span>
          ))}
        </div>
        <span />
        <div class="versus-line signs">
          {pairs.map((pair, index) => (
            <span key={index} class="versus-sign">
              {pair.differs ? "≠" : "="}
            </span>
          ))}
        </div>
      </div>
      <p class={count === 0 ? "small quiet" : "small amber strong"} aria-hidden="true">{sentence}</p>
    </div>
  );
}
