/** The keys, saved off the server's machine: a file, a phrase, and the proof that both were kept. */
import { LENGTH } from "../../api/lengths";
import { useState } from "preact/hooks";
import { post } from "../api/client";
import type { Schemas } from "../api/types";
import { Icon } from "../parts/icon";
import { Field, Note, ProblemNote, useWork } from "../parts/parts";

export interface Copy {
  phrase: string;
  text: string;
}

type File = Schemas["KeysOut"];

const LEAST = 16;

export function KeysStep(props: { code: string; kept: Copy | null; next: (keys: Copy) => void }) {
  const { busy, problem, run } = useWork();
  const [made, setMade] = useState<Copy | null>(props.kept);
  const [chosen, setChosen] = useState<"none" | "same" | "other">(props.kept ? "same" : "none");
  const save = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const phrase = String(form.get("phrase") ?? "").trim();
    const body = { code: props.code, phrase } satisfies Schemas["CopyKeysIn"];
    const file = await run(() => post<File>("/api/set-up/keys", body, { open: true }));
    if (!file) return;
    setMade({ phrase, text: file.copy });
    setChosen("none");
    download(file);
  };
  const compare = async (input: HTMLInputElement): Promise<void> => {
    const text = await input.files?.[0]?.text();
    if (text !== undefined) setChosen(text === made?.text ? "same" : "other");
  };
  return (
    <>
      <p>
        What people type is sealed with keys that stand on the server. If its disk is lost without a copy of them, so is
        that. The copy opens with your phrase alone.
      </p>
      <form class="stack" onSubmit={(event) => void save(event)}>
        <Field label="Phrase" hint={`At least ${LEAST} characters, such as five words. Write it down, away from the file.`}>
          <input name="phrase" autocomplete="off" required minLength={LEAST} maxLength={LENGTH.secret} defaultValue={made?.phrase} />
        </Field>
        <button type="submit" class={made ? "button big wide" : "button main big wide"} disabled={busy}>
          <Icon name="key" /> {made ? "Save it again" : "Save the keys to a file"}
        </button>
        {problem && <ProblemNote problem={problem} />}
      </form>
      {made && (
        <>
          <p>Put the file on a stick or into a safe, not on the server. Then show it, to be sure:</p>
          <label class="button big wide chooser">
            <input type="file" accept=".json,application/json" onChange={(event) => void compare(event.currentTarget)} />
            Choose the saved file
          </label>
          {chosen === "other" && (
            <Note tone="red" live>
              <p>This is not the file that was just saved.</p>
            </Note>
          )}
          {chosen === "same" && (
            <Note tone="green" live>
              <p>It is the copy.</p>
            </Note>
          )}
          <button
            type="button"
            class="button main big wide"
            disabled={chosen !== "same"}
            onClick={() => props.next(made)}
          >
            File and phrase are kept
          </button>
        </>
      )}
    </>
  );
}

function download(file: File): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([file.copy], { type: "application/json" }));
  link.download = file.name;
  link.click();
  URL.revokeObjectURL(link.href);
}
