/** Lines longer than this are prose, never a mark; it also keeps the patterns below cheap. */
const maxMarkLength = 300;

const separators = [
  /^[-_=*＝－ー ]{2,}\s*(original (message|mail|appointment)|forwarded (message|by .+)|reply message|元のメッセージ|元メッセージ|オリジナルメッセージ|転送メッセージ|転送されたメッセージ|引用)\s*[-_=*＝－ー ]{2,}$/i,
  /^begin forwarded message:$/i,
  /^(以下|下記)?(、)?(転送|引用)(された)?メッセージ[:：]$/,
];

const attributions = [
  /^on .{6,200}(wrote|writes):$/i,
  /^.{0,200}(wrote|writes)\s*[:：]$/i,
  /^.{0,200}(書きました|書かれました)\s*[。:：]?$/,
  /^.{1,200}(のメール|のメッセージ)\s*[:：]$/,
  /^\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日.{0,200}[:：]$/,
  /^\d{4}[-/]\d{1,2}[-/]\d{1,2}.{0,200}(@.{0,200}|\d{1,2}:\d{2}.{0,200})[:：]$/,
  /^in message .{0,200}$/i,
];

const headerLine =
  /^\*?(from|sent|date|to|cc|subject|reply-to|差出人|送信元|送信者|送信日時|送信日|日時|宛先|件名|題名|タイトル|送り主)\*?\s*[:：]/i;
const headerStart = /^\*?(from|差出人|送信元|送信者|送り主)\*?\s*[:：]/i;

export function isQuotedLine(line: string): boolean {
  return /^\s{0,3}([>＞|｜]|&gt;)/.test(line) && line.length < 100_000;
}

export function isBlank(line: string | undefined): boolean {
  return line === undefined || line.trim() === '';
}

/** A line after which everything is history: "-----Original Message-----" and the like. */
export function isSeparator(line: string): boolean {
  const trimmed = line.trim();
  return trimmed.length <= maxMarkLength && separators.some((pattern) => pattern.test(trimmed));
}

/** The first line of a header block as Outlook quotes it: From with Sent, To or Subject in the lines after. */
export function isHeaderBlock(lines: readonly string[], at: number): boolean {
  const first = lines[at] ?? '';
  if (first.length > maxMarkLength || !headerStart.test(first.trim())) return false;
  const following = lines
    .slice(at + 1, at + 6)
    .filter((line) => headerLine.test(line.slice(0, maxMarkLength).trim()));
  return following.length >= 2;
}

/**
 * How many lines from `at` on introduce a quotation ("2026年11月21日(土) 10:00 山田 <a@b>:", "On … wrote:",
 * which may be broken over two or three lines), or 0.
 */
export function attributionLength(lines: readonly string[], at: number): number {
  if ((lines[at] ?? '').length > maxMarkLength) return 0;
  for (let length = 1; length <= 3; length++) {
    const last = lines[at + length - 1];
    if (isBlank(last) || isQuotedLine(last ?? '')) return 0;
    const joined = lines
      .slice(at, at + length)
      .map((line) => line.slice(0, maxMarkLength).trim())
      .join(' ');
    if (joined.length > maxMarkLength) return 0;
    const starts = length === 1 || /^(on |\d{4}[年/-]|in message)/i.test(joined);
    if (starts && attributions.some((pattern) => pattern.test(joined))) return length;
  }
  return 0;
}

/** Whether an introduction is telling enough to stand without quote marks below it: it names an address. */
export function introducesUnmarked(lines: readonly string[], at: number, length: number): boolean {
  const joined = lines.slice(at, at + length).join(' ');
  return joined.includes('@') || /^on .*\d.*wrote:$/i.test(joined.trim());
}
