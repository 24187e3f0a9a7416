import { html, type Markup } from '../platform/http/index.ts';

/** An address as a QR code: one drawing without a picture to load, dark on light whatever the reader's colours. */
export async function qrCode(address: string, label: string): Promise<Markup> {
  const { encode } = await import('uqr');
  const { data, size } = encode(address, { ecc: 'L', border: 2 });
  const path = data
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return html`<svg
    role="img"
    aria-label="${label}"
    viewBox="0 0 ${size} ${size}"
    shape-rendering="crispEdges"
  >
    <path d="${path}" fill="#1e2126" />
  </svg>`;
}
