/** How well bytes read in one encoding. */
export type Reading = {
  /** From 1 (everyday Japanese) down to −3 (nothing but errors), a mean over the bytes above 0x7F. */
  quality: number;
  errors: number;
  /** Characters of three bytes or more, which are hardly ever valid by chance. */
  long: number;
};

const ERROR = -3;
/** Enough for certainty; keeps the judgement cheap on large bodies. */
const SAMPLE = 64 * 1024;

/** How common characters of a JIS row are in everyday Japanese text. */
function rowWeight(row: number): number {
  if (row === 4 || row === 5) return 1;
  if (row === 1 || (row >= 16 && row <= 47)) return 0.8;
  if (row === 3) return 0.9;
  if (row === 2 || row === 13) return 0.5;
  if (row >= 48 && row <= 84) return 0.25;
  if ((row >= 89 && row <= 92) || (row >= 115 && row <= 119)) return 0.3;
  if (row >= 6 && row <= 8) return 0.15;
  return -1;
}

class Tally {
  private sum = 0;
  private bytes = 0;
  private errors = 0;
  private long = 0;

  add(weight: number, bytes: number): void {
    this.sum += weight * bytes;
    this.bytes += bytes;
    if (bytes >= 3) this.long++;
  }

  addError(): void {
    this.add(ERROR, 1);
    this.errors++;
  }

  reading(): Reading {
    const quality = this.bytes ? this.sum / this.bytes : 0;
    return { quality, errors: this.errors, long: this.long };
  }
}

const isKana = (byte: number): boolean => byte >= 0xa1 && byte <= 0xdf;

/** Reads bytes as Shift_JIS (code page 932). A lone half-width kana counts as a sign of another encoding. */
export function readAsShiftJis(bytes: Uint8Array): Reading {
  const tally = new Tally();
  const end = Math.min(bytes.length, SAMPLE);
  for (let i = 0; i < end; i++) {
    const lead = bytes[i] ?? 0;
    if (lead < 0x80) continue;
    if (isKana(lead)) {
      const inRun = isKana(bytes[i + 1] ?? 0) || (i > 0 && isKana(bytes[i - 1] ?? 0));
      tally.add(inRun ? 0.45 : -0.5, 1);
      continue;
    }
    const trail = bytes[i + 1] ?? 0;
    if (lead === 0x80 || lead === 0xa0 || lead > 0xfc || trail < 0x40 || trail === 0x7f || trail > 0xfc) {
      if (i + 1 < end || bytes.length <= SAMPLE) tally.addError();
      continue;
    }
    const row = (lead < 0xa0 ? lead - 0x81 : lead - 0xc1) * 2 + (trail >= 0x9f ? 2 : 1);
    tally.add(row >= 95 && row <= 114 ? -0.3 : rowWeight(row), 2);
    i++;
  }
  return tally.reading();
}

/** Reads bytes as EUC-JP, with half-width kana (0x8E) and JIS X 0212 (0x8F). */
export function readAsEucJp(bytes: Uint8Array): Reading {
  const tally = new Tally();
  const end = Math.min(bytes.length, SAMPLE);
  const isWide = (byte: number | undefined): boolean => byte !== undefined && byte >= 0xa1 && byte <= 0xfe;
  for (let i = 0; i < end; i++) {
    const lead = bytes[i] ?? 0;
    if (lead < 0x80) continue;
    const next = bytes[i + 1];
    if (lead === 0x8e && next !== undefined && isKana(next)) {
      tally.add(0.5, 2);
      i++;
    } else if (lead === 0x8f && isWide(next) && isWide(bytes[i + 2])) {
      tally.add(0.2, 3);
      i += 2;
    } else if (isWide(lead) && isWide(next)) {
      tally.add(rowWeight(lead - 0xa0), 2);
      i++;
    } else if (i + 1 < end || bytes.length <= SAMPLE) tally.addError();
  }
  return tally.reading();
}

function utf8Length(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  const length =
    lead >= 0xc2 && lead <= 0xdf ? 2 : lead >> 4 === 0xe ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
  for (let i = 1; i < length; i++) if ((bytes[at + i] ?? 0) >> 6 !== 2) return 0;
  const second = bytes[at + 1] ?? 0;
  const overlong = (lead === 0xe0 && second < 0xa0) || (lead === 0xf0 && second < 0x90);
  const outOfRange = (lead === 0xed && second > 0x9f) || (lead === 0xf4 && second > 0x8f);
  return overlong || outOfRange ? 0 : length;
}

/** Reads bytes as UTF-8. */
export function readAsUtf8(bytes: Uint8Array): Reading {
  const tally = new Tally();
  const end = Math.min(bytes.length, SAMPLE);
  for (let i = 0; i < end; i++) {
    if ((bytes[i] ?? 0) < 0x80) continue;
    const length = utf8Length(bytes, i);
    if (length === 0) {
      tally.addError();
      continue;
    }
    tally.add(length === 2 ? 0.5 : 0.95, length);
    i += length - 1;
  }
  return tally.reading();
}
