/** One server-sent event, as far as the chat looks at it. */
export type ServerEvent = { event: string; data: string };

/** Reads server-sent events (WHATWG HTML, 9.2) out of pieces of text as they come. */
export function eventReader(found: (event: ServerEvent) => void): (piece: string) => void {
  let rest = '';
  return (piece) => {
    const blocks = (rest + piece).split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      let event = 'message';
      const data: string[] = [];
      for (const line of block.split('\n')) {
        if (line.startsWith('event:')) event = line.slice(6).trim();
        else if (line.startsWith('data:')) data.push(line.slice(5).trimStart());
      }
      if (data.length > 0) found({ event, data: data.join('\n') });
    }
  };
}
