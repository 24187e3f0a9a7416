/**
 * Joins the soft line ends of `format=flowed` text (RFC 3676): a line that ends in a blank goes on in the
 * next one of the same quote depth. With `delSp` the blank itself goes too, as Japanese text needs it.
 */
export function unflow(text: string, delSp: boolean): string {
  const out: string[] = [];
  let pieces: string[] = [];
  let openDepth = -1;
  const flush = (): void => {
    if (openDepth < 0) return;
    out.push((openDepth ? `${'>'.repeat(openDepth)} ` : '') + pieces.join(''));
    pieces = [];
    openDepth = -1;
  };
  for (const line of text.split('\n')) {
    const depth = /^>*/.exec(line)?.[0].length ?? 0;
    const rest = line.slice(depth);
    const content = rest.startsWith(' ') ? rest.slice(1) : rest;
    if (openDepth !== depth || content === '-- ') flush();
    const soft = content.endsWith(' ') && content !== '-- ';
    pieces.push(soft && delSp ? content.slice(0, -1) : content);
    openDepth = depth;
    if (!soft) flush();
  }
  flush();
  return out.join('\n');
}
