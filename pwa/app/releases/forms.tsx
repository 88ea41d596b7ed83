/** What is filled in about a release: the answer, the link that was made, that they were told. */
import { useEffect, useState } from "preact/hooks";
import { LENGTH } from "../../api/lengths";
import { post } from "../api/client";
import type { Schemas } from "../api/types";
import { Icon } from "../parts/icon";
import { Field, ProblemNote, Skeleton, useWork } from "../parts/parts";
import { type All, type Release, releases, shown } from "./page";

export function AnswerForm({ of, done }: { of: Release; done: () => void }) {
  const { busy, problem, run } = useWork();
  const send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const told = new FormData(event.currentTarget as HTMLFormElement, event.submitter);
    const body = {
      approve: told.get("answer") === "yes",
      note: String(told.get("note") ?? "").trim(),
      counsel: String(told.get("counsel") ?? "").trim(),
    } satisfies Schemas["ReleaseAnswerIn"];
    const next = await run(() => post<All>(`/api/releases/${of.id}/answer`, body));
    if (!next) return;
    shown(next);
    done();
  };
  return (
    <form class="stack" onSubmit={(event) => void send(event)}>
      <p>{of.purpose}</p>
      {of.recipient === "process" && (
        <Field label="Counsel who advised" hint="By name; without, it cannot be approved">
          <input name="counsel" maxLength={LENGTH.name} />
        </Field>
      )}
      <Field label="Note" hint="A no is told to them with these words">
        <textarea name="note" rows={3} maxLength={LENGTH.note} />
      </Field>
      {problem && <ProblemNote problem={problem} />}
      <button type="submit" name="answer" value="yes" class="button main big wide" disabled={busy}>
        Approve
      </button>
      <button type="submit" name="answer" value="no" class="button big wide" disabled={busy}>
        Decline
      </button>
    </form>
  );
}

/** The secret stands behind the # of the address: no server is sent it before it is used. */
export function LinkMade({ of }: { of: Release }) {
  const { problem, run } = useWork();
  const [link, setLink] = useState("");
  const [copied, setCopied] = useState(false);
  const make = async (): Promise<void> => {
    const made = await run(() => post<Schemas["LinkOut"]>(`/api/releases/${of.id}/link`));
    if (made) setLink(`${location.origin}/released#${made.secret}`);
    void releases.load();
  };
  useEffect(() => {
    void make();
  }, [of.id]);
  if (problem) return <ProblemNote problem={problem} again={() => void make()} />;
  if (!link) return <Skeleton rows={2} />;
  return (
    <div class="stack">
      <p>
        Send it to {of.person} at {of.agency}, by a way you have verified. It is shown now and never again; it gives the record
        once.
      </p>
      <p class="card small report-line">{link}</p>
      <div class="row">
        <button type="button" class="button" onClick={() => void navigator.clipboard.writeText(link).then(() => setCopied(true))}>
          <Icon name="copy" slight /> Copy
        </button>
        <span role="status" class="quiet small">
          {copied ? "Copied" : ""}
        </span>
      </div>
    </div>
  );
}

export function CorrectedForm({ of, done }: { of: Release; done: () => void }) {
  const { busy, problem, run } = useWork();
  const send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const how = String(new FormData(event.currentTarget as HTMLFormElement).get("how") ?? "").trim();
    const next = await run(() => post<All>(`/api/releases/${of.id}/corrected`, { how }));
    if (!next) return;
    shown(next);
    done();
  };
  return (
    <form class="stack" onSubmit={(event) => void send(event)}>
      <Field label="How they were told" hint="By letter, by telephone, to whom">
        <input name="how" required maxLength={LENGTH.line} />
      </Field>
      {problem && <ProblemNote problem={problem} />}
      <button type="submit" class="button main big wide" disabled={busy}>
        Put it on file
      </button>
    </form>
  );
}
