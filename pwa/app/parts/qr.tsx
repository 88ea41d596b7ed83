/** A QR code, dark on light in every theme: cameras read it the other way round only sometimes. */
import type { Schemas } from "../api/types";

/** `label` says what it holds and that it also stands beside it as text. */
export function Qr({ qr, label }: { qr: Schemas["QrOut"]; label: string }) {
  return (
    <svg class="qr" role="img" aria-label={label} viewBox={`0 0 ${qr.size} ${qr.size}`} shape-rendering="crispEdges">
      <rect width={qr.size} height={qr.size} />
      <path d={qr.path} />
    </svg>
  );
}
