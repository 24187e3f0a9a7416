/** The text of a file from a spreadsheet: UTF-8 where it is that, else what Windows in Japan writes. */
export function decodeFile(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('shift_jis').decode(bytes);
  }
}

export const formatOf = (name: string): 'json' | 'csv' => (/\.json$/iu.test(name) ? 'json' : 'csv');

/** Hands a file to the browser to be saved. */
export function saveFile(name: string, content: string): void {
  const url = URL.createObjectURL(new Blob([content], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
