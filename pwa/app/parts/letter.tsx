/** A paper that somebody wrote to the department: chosen, looked at for its size, and read. */
import { useState } from "preact/hooks";
import type { Schemas } from "../api/types";
import { Field } from "./parts";

type Letter = Schemas["LetterIn"];
const MOST_LETTER = 8 * 2 ** 20;

export function LetterField(props: { label: string; required?: boolean; kept: (letter: Letter | null) => void }) {
  const [fault, setFault] = useState<string | null>(null);
  const read = async (file: File | undefined): Promise<void> => {
    props.kept(null);
    setFault(file && file.size > MOST_LETTER ? "The file is larger than 8 MB." : null);
    if (!file || file.size > MOST_LETTER) return;
    const bytes = new Uint8Array(await file.arrayBuffer());
    let text = "";
    for (const byte of bytes) text += String.fromCharCode(byte);
    props.kept({ name: file.name, media_type: file.type || "text/plain", data: btoa(text) });
  };
  return (
    <>
      <Field label={props.label} hint="A PDF, a picture, a text or a mail, at most 8 MB">
        <input
          type="file"
          required={props.required}
          accept="application/pdf,image/jpeg,image/png,text/plain,.eml"
          onChange={(event) => void read(event.currentTarget.files?.[0])}
        />
      </Field>
      {fault && <p class="amber">{fault}</p>}
    </>
  );
}
