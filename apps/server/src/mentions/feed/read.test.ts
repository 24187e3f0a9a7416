import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeFeed, readFeed } from './read.ts';
import { elementsIn, parseXml, textIn, unescaped } from './xml.ts';

const base = 'https://blog.example.jp/feed';
const one = (text: string) => readFeed(text, base)?.[0];

describe('a feed', () => {
  it('of RSS 2.0 is read with its fullest text, its author and its day', () => {
    const entry = one(`<?xml version="1.0"?><rss xmlns:dc="x" xmlns:content="y"><channel><item>
      <title>A &amp; B</title><link>/1</link><guid isPermaLink="false">g1</guid><dc:creator>はな</dc:creator>
      <pubDate>Fri, 20 Nov 2026 10:00:00 +0900</pubDate><description>短い</description>
      <content:encoded><![CDATA[<p>一行目<br>二行目</p><script>x()</script><img src="a">]]></content:encoded></item></channel></rss>`);
    expect(entry).toEqual({
      address: 'https://blog.example.jp/1',
      externalId: 'g1',
      title: 'A & B',
      author: 'はな',
      text: '一行目\n二行目',
      postedAt: new Date('2026-11-20T01:00:00Z'),
    });
  });

  it('of Atom is read by its own link; of RSS 1.0 by its items beside the channel', () => {
    const atom =
      one(`<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>t:1</id><title type="html">&lt;b&gt;お茶&lt;/b&gt;</title>
      <link rel="self" href="https://x.example.jp/self"/><link href="https://x.example.jp/1"/><author><name>たろう</name></author>
      <published>2026-11-20T10:00:00Z</published><content type="html">&lt;p&gt;おいしい&lt;/p&gt;</content></entry></feed>`);
    expect(atom).toMatchObject({
      address: 'https://x.example.jp/1',
      externalId: 't:1',
      title: 'お茶',
      author: 'たろう',
      text: 'おいしい',
    });
    const rdf = one(`<rdf:RDF><channel><title>c</title></channel><item rdf:about="https://x.example.jp/2">
      <title>t</title><link>https://x.example.jp/2</link><dc:date>2026-11-20T10:00:00+09:00</dc:date></item></rdf:RDF>`);
    expect(rdf).toMatchObject({
      address: 'https://x.example.jp/2',
      postedAt: new Date('2026-11-20T01:00:00Z'),
    });
  });

  it('without a day, a link or a title says so, and what is no feed is none', () => {
    expect(one('<rss><channel><item><description>x</description></item></channel></rss>')).toEqual({
      address: '',
      externalId: '',
      title: '',
      author: '',
      text: 'x',
      postedAt: null,
    });
    for (const text of ['', 'x', '<html><body/></html>', '{"a":1}', '<?xml version="1.0"?>'])
      expect(readFeed(text, base)).toBeNull();
    expect(readFeed('<rss><channel/></rss>', base)).toEqual([]);
  });

  it('is decoded by what it says of its letters', () => {
    const sjis = Buffer.concat([
      Buffer.from('<?xml version="1.0" encoding="Shift_JIS"?><a>'),
      Buffer.from([0x92, 0x83]),
      Buffer.from('</a>'),
    ]);
    expect(decodeFeed(sjis, 'text/xml')).toContain('茶');
    const utf8 = Buffer.from('<a>茶</a>');
    expect(decodeFeed(utf8, 'text/xml; charset="utf-8"')).toContain('茶');
    expect(decodeFeed(utf8, 'text/xml; charset=nobody-knows')).toContain('茶');
  });
});

describe('XML', () => {
  it('that is not quite well-formed is read as far as it goes', () => {
    const root = parseXml('<a x="1" y=\'2\'><b>1<c></b></d><b/>&#x8336;&#33590;&unknown;<!-- no --></a>');
    if (root === null) throw new Error('nothing was read');
    expect(root.attributes).toEqual({ x: '1', y: '2' });
    expect(elementsIn(root, 'b')).toHaveLength(2);
    expect(textIn(root)).toBe('1茶茶&unknown;');
    expect(unescaped('&#0;&#xD800;&#x110000;&amp;lt;')).toBe('&lt;');
  });

  it('of any letters is read without harm, and in time that grows with them alone', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'<>!?[]/&;#x -"\'=CDATAa茶'), maxLength: 300 }),
        (text) => {
          const read = readFeed(`<rss>${text}`, base);
          expect(read === null || Array.isArray(read)).toBe(true);
        },
      ),
    );
    for (const piece of ['<!', '<?', '<!--', '<![CDATA[', '<a b="', '<a ', '<a>', '</a>', '&'])
      expect(parseXml(`<x>${piece.repeat(100_000)}`)?.name).toBe('x');
  });
});
