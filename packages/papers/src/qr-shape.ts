import { encode } from 'uqr';

/** A QR code as an SVG path in modules, without its quiet zone. */
export type QrShape = { path: string; size: number };

// Neighbouring rows overlap a little, or viewers show hairs of paper between them.
const overlap = 0.04;

/** The QR code, error correction M or better, that holds exactly this text. */
export function qrShape(text: string): QrShape {
  const { data, size } = encode(text, { ecc: 'M', boostEcc: true, border: 0 });
  let path = '';
  for (const [y, row] of data.entries()) {
    for (let x = 0; x < size; ) {
      let end = x;
      while (row[end] === true) end += 1;
      if (end > x) path += `M${x} ${y}h${end - x}v${1 + overlap}h${x - end}z`;
      x = end + 1;
    }
  }
  return { path, size };
}
