import { Dice } from './japanese/dice.ts';
import { letterOf, matterOf, subjectOf } from './japanese/letters.ts';
import { personOf, type Person } from './japanese/people.ts';

type Client = { query: (text: string, values?: unknown[]) => Promise<unknown> };

/** Conversations whose letters travel to the database together. */
const together = 2000;

/** A customer has five conversations. */
export const customersFor = (conversations: number): number => Math.max(1, Math.floor(conversations / 5));

/** Whose conversation `n` is; the same as the statements of `fill` have it. */
const customerOf = (n: number, customers: number): number => (n * 104_729) % customers;

/** One to nine messages. */
export const messagesOf = (n: number): number => 1 + (n % 9);

/** A customer's message, ours, theirs …; of our own, some are notes, though never the last. */
function kindOf(n: number, ordinal: number): 'inbound' | 'outbound' | 'note' {
  if (ordinal % 2 === 1) return 'inbound';
  return (n + ordinal) % 8 === 0 && ordinal < messagesOf(n) ? 'note' : 'outbound';
}

/** Fills the temporary tables `person`, `topic` and `words` with people, subjects and letters. */
export async function writeLetters(client: Client, conversations: number): Promise<void> {
  await client.query(`create temp table person (n int, id uuid default gen_random_uuid(), name text, company text, address text, phone text);
    create temp table topic (n int, subject text);
    create temp table words (n int, ordinal int, kind text, text text, quoted_from int)`);
  const customers = customersFor(conversations);
  const people = Array.from({ length: customers }, (_, n) => {
    const person = personOf(new Dice(n + 1_000_000), n);
    // The thousand who write again when receiving is measured: see `incoming`.
    return n < 1000 ? { ...person, address: `kyaku${n}@example.ne.jp` } : person;
  });
  for (let from = 0; from < customers; from += 10_000) await addPeople(client, people, from, from + 10_000);
  for (let from = 1; from <= conversations; from += together)
    await addLetters(client, people, from, Math.min(conversations, from + together - 1));
}

async function addPeople(client: Client, people: readonly Person[], from: number, to: number): Promise<void> {
  const some = people.slice(from, to);
  await client.query(
    `insert into person (n, name, company, address, phone)
     select $1::int + n::int - 1, name, company, address, phone
     from unnest($2::text[], $3::text[], $4::text[], $5::text[]) with ordinality as p (name, company, address, phone, n)`,
    [from, ...(['name', 'company', 'address', 'phone'] as const).map((key) => some.map((each) => each[key]))],
  );
}

async function addLetters(
  client: Client,
  people: readonly Person[],
  from: number,
  to: number,
): Promise<void> {
  const topics: [number[], string[]] = [[], []];
  const words: [number[], number[], string[], string[], (number | null)[]] = [[], [], [], [], []];
  for (let n = from; n <= to; n += 1) {
    const dice = new Dice(n);
    const person = people[customerOf(n, people.length)];
    if (person === undefined) continue;
    const matter = matterOf(dice, person);
    topics[0].push(n);
    topics[1].push(subjectOf(dice, matter));
    let before: string | null = null;
    for (let ordinal = 1; ordinal <= messagesOf(n); ordinal += 1) {
      const kind = kindOf(n, ordinal);
      const letter = letterOf(dice, matter, kind, before);
      if (kind !== 'note') before = letter.text;
      words[0].push(n);
      words[1].push(ordinal);
      words[2].push(kind);
      words[3].push(letter.text);
      words[4].push(letter.quotedFrom);
    }
  }
  await client.query('insert into topic select * from unnest($1::int[], $2::text[])', topics);
  await client.query(
    'insert into words select * from unnest($1::int[], $2::int[], $3::text[], $4::text[], $5::int[])',
    words,
  );
}
