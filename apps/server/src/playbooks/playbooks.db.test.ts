import type {
  AcknowledgementSettings,
  AutomationRule,
  CarePlan,
  DeadlineRules,
  ExportedPlaybook,
  InstalledPlaybook,
  LetterTemplateSummary,
  Playbook,
  PlaybookDocument,
  PlaybookSummary,
  Problem,
  ShownGuide,
  Tag,
  Template,
  TemplateSummary,
  UninstalledPlaybook,
} from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keyFor } from '../identity/keys.fixture.ts';
import { buildDesk, caller, type Desk, type Person } from '../testing/desk.fixture.ts';
import { neighbour } from '../testing/neighbour.fixture.ts';

let desk: Desk;
let other: Desk;
let agent: Person;
beforeAll(async () => {
  desk = await buildDesk();
  other = await neighbour(desk);
  agent = await desk.join('agent', '佐藤 健');
});
afterAll(() => desk.close());

const base = '/api/v1/playbooks';
const read = async (key = 'electronics', at = desk) =>
  (await at.owner.call<Playbook>('GET', `${base}/${key}`)).body;
const install = (parts: string[], beside: string[] = [], at = desk, key = 'electronics') =>
  at.owner.call<InstalledPlaybook & Problem>('POST', `${base}/${key}/install`, { parts, beside });
const uninstall = async (key = 'electronics', at = desk) =>
  (await at.owner.call<UninstalledPlaybook>('POST', `${base}/${key}/uninstall`)).body;
const take = (document: object | string, at = desk) =>
  at.owner.call<PlaybookSummary & Problem>('POST', base, {
    content: typeof document === 'string' ? document : JSON.stringify(document),
  });
const stateOf = ({ parts }: Playbook, key: string) => parts.find((part) => part.key === key)?.state;
const templates = async () =>
  (await desk.owner.call<{ items: TemplateSummary[] }>('GET', '/api/v1/templates?limit=100')).body.items;
const templateNamed = async (name: string) => {
  const found = (await templates()).find((each) => each.name === name);
  if (found === undefined) throw new Error(`no template ${name}`);
  return (await desk.owner.call<Template>('GET', `/api/v1/templates/${found.id}`)).body;
};
const edit = async (name: string, body: string) => {
  const { id, version } = await templateNamed(name);
  await desk.owner.call('PATCH', `/api/v1/templates/${id}`, { basedOn: version, body });
};

const aDocument = (
  edition: number,
  body: string,
  more: PlaybookDocument['parts'] = [],
): PlaybookDocument => ({
  format: 'madoguchi-playbook',
  formatVersion: 1,
  key: 'ours-only',
  edition,
  name: { ja: '自社', en: 'Own' },
  about: { ja: '自社のセット', en: 'Our own set' },
  reminders: [],
  parts: [
    {
      kind: 'template',
      key: 'greeting',
      language: 'ja',
      template: {
        name: '自社のご挨拶',
        shortName: '',
        reading: '',
        category: '',
        cue: '',
        language: 'ja',
        channel: null,
        body,
      },
    },
    ...more,
  ],
});

describe('the gallery', () => {
  it('shows our four sets with what is in them', async () => {
    const { items } = (await agent.call<{ items: PlaybookSummary[] }>('GET', base)).body;
    expect(items.map(({ key, origin, installed }) => [key, origin, installed])).toEqual([
      ['commerce', 'ours', 0],
      ['hospitality', 'ours', 0],
      ['finance', 'ours', 0],
      ['electronics', 'ours', 0],
    ]);
    expect(items[3]?.counts).toMatchObject({ tag: 6, template: 5, deadline_rule: 2, care_plan: 2 });
    expect(items[3]?.counts).toMatchObject({ letter: 2, acknowledgement: 4, automation: 4 });
  });

  it('is everybody’s to see and a lead’s to use', async () => {
    expect((await agent.call('GET', `${base}/finance`)).status).toBe(200);
    expect((await agent.call('POST', `${base}/finance/install`, { parts: ['loss-ja'] })).status).toBe(403);
    expect((await agent.call('GET', '/api/v1/playbook-export')).status).toBe(403);
    expect((await desk.owner.call('GET', `${base}/bakery`)).status).toBe(404);
  });
});

describe('installing', () => {
  it('brings the parts chosen with what these need, and nothing twice', async () => {
    const first = await install(['hazard-rule-ja', 'after-purchase-ja', 'device-start', 'fault-ask-ja']);
    expect(new Set(first.body.added)).toEqual(
      new Set([
        'hazard-rule-ja',
        'hazard-ja',
        'after-purchase-ja',
        'device-start',
        'device-when',
        'fault-ask-ja',
      ]),
    );
    const { items } = (await desk.owner.call<{ items: Tag[] }>('GET', '/api/v1/tags')).body;
    const { rules } = (await desk.owner.call<DeadlineRules>('GET', '/api/v1/deadline-rules')).body;
    // Ahead of what holds for everything.
    expect(rules[0]).toMatchObject({
      name: '発煙・発熱は30分以内に回答',
      conditions: [{ kind: 'tags', tagIds: [items.find(({ name }) => name === '発煙・発熱')?.id] }],
    });
    expect(rules).toHaveLength(4);
    const plans = (await desk.owner.call<{ items: CarePlan[] }>('GET', '/api/v1/care-plans')).body.items;
    expect(plans.map(({ name, enabled }) => [name, enabled])).toEqual([['家電: ご購入後のお伺い', false]]);
    const guide = (await desk.owner.call<ShownGuide>('GET', '/api/v1/first-questions')).body;
    expect(guide.questions.map(({ key }) => key)).toEqual(['device-start', 'device-when']);

    const again = await install(['hazard-rule-ja', 'after-purchase-ja', 'device-start', 'fault-ask-ja']);
    expect(again.body).toMatchObject({ added: [], updated: [] });
    expect(again.body.playbook.installed).toBe(6);
    expect(stateOf(again.body.playbook, 'hazard-stop-ja')).toBe('new');
  });

  it('by two people at once brings everything once', async () => {
    const both = await Promise.all([install(['hazard-stop-ja']), install(['hazard-stop-ja'])]);
    expect(both.flatMap(({ body }) => body.added)).toEqual(['hazard-stop-ja']);
  });

  it('never writes over what somebody made their own: ours comes beside it when asked for', async () => {
    await edit('初期不良の受付と状況のご確認', '{お客様名}様\n\n自社の文面です。');
    expect((await install(['fault-ask-ja'])).body).toMatchObject({ added: [], left: ['fault-ask-ja'] });
    const seen = (await read()).parts.find(({ key }) => key === 'fault-ask-ja');
    expect(seen).toMatchObject({
      state: 'edited',
      theirs: { template: { body: '{お客様名}様\n\n自社の文面です。' } },
    });
    expect((await install(['fault-ask-ja'], ['fault-ask-ja'])).body.added).toEqual(['fault-ask-ja']);
    const beside = await templateNamed('初期不良の受付と状況のご確認（家電・精密機器）');
    expect(beside.body).toContain('型番と製造番号');
    expect((await templateNamed('初期不良の受付と状況のご確認')).body).toContain('自社の文面です。');
    expect(stateOf(await read(), 'fault-ask-ja')).toBe('installed');
  });

  it('uses a tag of the same name that is there already', async () => {
    const made = await desk.owner.call<Tag>('POST', '/api/v1/tags', { name: '修理', colour: 'ink' });
    expect(stateOf(await read(), 'repair-ja')).toBe('clash');
    expect((await install(['repair-ja'], ['repair-ja'])).body.left).toEqual(['repair-ja']);
    await desk.owner.call('PATCH', `/api/v1/tags/${made.body.id}`, { colour: 'ai' });
    expect(stateOf(await read(), 'repair-ja')).toBe('same');
  });

  it('names the keys that the set does not have, and does nothing then', async () => {
    const { status, body } = await install(['repair-en', 'bread']);
    expect(status).toBe(400);
    expect(body.errors).toEqual([{ path: 'parts.1', message: expect.stringContaining('bread') }]);
    expect(stateOf(await read(), 'repair-en')).toBe('new');
  });

  it('is seen in no other workspace', async () => {
    expect((await read('electronics', other)).installed).toBe(0);
  });
});

describe('taking out', () => {
  it('takes only what is untouched and unused', async () => {
    const [plan] = (await desk.owner.call<{ items: CarePlan[] }>('GET', '/api/v1/care-plans')).body.items;
    await desk.owner.call('PATCH', `/api/v1/care-plans/${plan?.id}`, {
      basedOn: plan?.version,
      enabled: true,
    });
    await edit('発煙・発熱・異臭のご連絡を受けたとき', '自社の文面です。');
    const { removed, kept, playbook } = await uninstall();
    expect(new Set(removed)).toEqual(
      new Set(['device-start', 'device-when', 'hazard-rule-ja', 'hazard-ja', 'fault-ask-ja']),
    );
    expect(new Set(kept)).toEqual(new Set(['after-purchase-ja', 'hazard-stop-ja']));
    expect(playbook.installed).toBe(0);
    // What stays is theirs from now on.
    expect(stateOf(playbook, 'hazard-stop-ja')).toBe('clash');
    expect(stateOf(playbook, 'after-purchase-ja')).toBe('same');
    expect((await templates()).map(({ name }) => name)).toContain('初期不良の受付と状況のご確認');
    expect((await uninstall()).removed).toEqual([]);
  });
});

describe('a file', () => {
  it('is taken in, installed, and brought to its newer wording where it is untouched', async () => {
    expect((await take(aDocument(1, '一つ目の文面'))).status).toBe(201);
    await install(['greeting'], [], desk, 'ours-only');
    expect((await take(aDocument(2, '二つ目の文面'))).body).toMatchObject({
      newer: true,
      origin: 'imported',
    });
    expect(stateOf(await read('ours-only'), 'greeting')).toBe('newer');
    expect((await install(['greeting'], [], desk, 'ours-only')).body.updated).toEqual(['greeting']);
    expect((await templateNamed('自社のご挨拶')).body).toBe('二つ目の文面');

    await edit('自社のご挨拶', '書き直した文面');
    await take(aDocument(3, '三つ目の文面'));
    expect((await install(['greeting'], [], desk, 'ours-only')).body.left).toEqual(['greeting']);
    expect((await templateNamed('自社のご挨拶')).body).toBe('書き直した文面');
  });

  it('is another workspace’s own: there is nothing by its key elsewhere', async () => {
    const path = `${base}/ours-only`;
    const call = (method: 'GET' | 'POST' | 'DELETE', rest = '', body?: object) =>
      other.owner.call<Problem>(method, `${path}${rest}`, body);
    const answers = await Promise.all([
      call('GET'),
      call('GET', '/document'),
      call('POST', '/install', { parts: ['greeting'] }),
      call('POST', '/uninstall'),
      call('DELETE'),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
    expect((await read('ours-only')).installed).toBe(1);
  });

  it('is forgotten only when nothing of it is installed; ours stay', async () => {
    const remove = (key: string) => desk.owner.call<Problem>('DELETE', `${base}/${key}`);
    expect((await remove('ours-only')).status).toBe(409);
    await uninstall('ours-only');
    expect((await remove('ours-only')).status).toBe(200);
    expect((await remove('ours-only')).status).toBe(404);
    expect((await remove('commerce')).status).toBe(409);
  });

  it.each([
    ['no JSON', '{', /no JSON/u],
    ['another thing', '{"templates": []}', /format/u],
    [
      'a part of no kind',
      { ...aDocument(1, 'あ'), parts: [{ kind: 'script', key: 'a' }] },
      /parts\.0\.kind/u,
    ],
    ['an empty text', aDocument(1, ' '), /parts\.0\.template\.body/u],
    [
      'a tag that is not there',
      {
        ...aDocument(1, 'あ'),
        parts: [
          {
            kind: 'deadline_rule',
            key: 'rule',
            language: null,
            tags: ['missing'],
            rule: {
              name: '至急',
              kinds: ['first_answer'],
              marks: [],
              term: { kind: 'open', minutes: 60 },
              held: 'stops',
              warnMinutes: null,
              onCall: false,
            },
          },
        ],
      },
      /parts\.0.*missing/u,
    ],
    ['a key twice', aDocument(1, 'あ', aDocument(1, 'い').parts), /parts\.1\.key.*twice/u],
    ['one of our keys', { ...aDocument(1, 'あ'), key: 'commerce' }, /comes with Madoguchi/u],
  ])('with %s is refused by its place', async (_what, document, words) => {
    const { status, body } = await take(document);
    expect([400, 409]).toContain(status);
    expect(body.detail).toMatch(words);
  });

  it('of one’s own set can be installed elsewhere', async () => {
    await install(['hazard-rule-ja', 'device-start']);
    const { document, leftOut } = (await desk.owner.call<ExportedPlaybook>('GET', '/api/v1/playbook-export'))
      .body;
    expect(leftOut).toEqual([]);
    const { key } = (await take(document, other)).body;
    const parts = document.parts.map((part) => part.key);
    const there = (await install(parts, [], other, key)).body;
    expect(there.added).toContain('device-when');
    const again = (await other.owner.call<ExportedPlaybook>('GET', '/api/v1/playbook-export')).body.document;
    const named = (set: PlaybookDocument) =>
      set.parts.flatMap((part) => (part.kind === 'template' ? [part.template] : []));
    expect(named(again)).toEqual(expect.arrayContaining(named(document)));
    expect(again.parts.find((part) => part.kind === 'deadline_rule')).toMatchObject({
      rule: { name: '発煙・発熱は30分以内に回答' },
      tags: [expect.stringMatching(/^tag-\d+$/u)],
    });
  });
});

describe('letters, acknowledgements and automation', () => {
  const parts = ['letter-ja', 'received-ja', 'hazard-mark-ja'];
  const letters = async () =>
    (await desk.owner.call<{ items: LetterTemplateSummary[] }>('GET', '/api/v1/letter-templates')).body.items;
  const rules = async () =>
    (await desk.owner.call<{ items: AutomationRule[] }>('GET', '/api/v1/automation-rules')).body.items;
  const words = async () =>
    (await desk.owner.call<AcknowledgementSettings>('GET', '/api/v1/acknowledgement-settings')).body;

  it('are brought like the rest: a letter beside the standard ones, a rule switched off, words in their place', async () => {
    expect((await install(parts)).body.added).toEqual(expect.arrayContaining(parts));
    expect((await letters()).find(({ standard }) => !standard)).toMatchObject({
      name: '家電・精密機器: 製品の不具合のお詫び状',
      kind: 'apology_letter',
    });
    expect(await rules()).toMatchObject([
      {
        name: '発煙・発熱にタグを付ける',
        state: 'off',
        definition: { actions: [{ kind: 'tag', remove: [] }], conditions: [{ kind: 'words' }] },
      },
    ]);
    expect((await words()).rules).toMatchObject({
      channels: [],
      texts: [{ variant: 'usual', locale: 'ja', form: 'letter' }],
    });
    expect((await install(parts)).body).toMatchObject({ added: [], updated: [] });
  });

  it('that somebody made their own stay as they are; there is one acknowledgement for an occasion', async () => {
    const { rules: before, revision } = await words();
    const texts = before.texts.map((each) => ({ ...each, text: '{お客様}\n\n自社の文面です。' }));
    const saved = { rules: { ...before, texts }, revision };
    expect((await desk.owner.call('PUT', '/api/v1/acknowledgement-settings', saved)).status).toBe(200);
    expect(stateOf(await read(), 'received-ja')).toBe('edited');
    expect((await install(['received-ja'], ['received-ja'])).body.left).toEqual(['received-ja']);
    const [rule] = await rules();
    const change = { basedOn: rule?.version, enabled: true };
    expect((await desk.owner.call('PATCH', `/api/v1/automation-rules/${rule?.id}`, change)).status).toBe(200);
  });

  it('go along as a file, and come out untouched ones only: a rule that is on stays, with its tag', async () => {
    const { document } = (await desk.owner.call<ExportedPlaybook>('GET', '/api/v1/playbook-export')).body;
    const kinds = document.parts.map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['letter', 'acknowledgement', 'automation']));
    const elsewhere = { ...document, key: 'carried' };
    expect((await take(elsewhere, other)).status).toBe(201);
    const carried = document.parts.flatMap(({ kind, key }) =>
      kind === 'letter' || kind === 'acknowledgement' || kind === 'automation' ? [key] : [],
    );
    expect((await install(carried, [], other, 'carried')).body.added).toEqual(
      expect.arrayContaining(carried),
    );
    await uninstall('carried', other);
    const { kept, removed } = await uninstall();
    expect(kept).toEqual(expect.arrayContaining(['received-ja', 'hazard-mark-ja', 'hazard-ja']));
    expect(removed).toContain('letter-ja');
    expect((await letters()).every(({ standard }) => standard)).toBe(true);
  });

  it('need each permission of a key of the API', async () => {
    const granted = ['conversations:read', 'automation:write', 'tags:write', 'knowledge:write'] as const;
    const { database } = desk.context;
    const half = caller(desk.app, await keyFor(database, desk.workspaceId, desk.owner.memberId, granted));
    const asked = { parts: ['letter-ja'] };
    const { status, body } = await half<Problem>('POST', `${base}/electronics/install`, asked);
    expect([status, body.code]).toEqual([403, 'forbidden']);
    expect(body.detail).toContain('templates:write');
    const whole = [...granted, 'templates:write'] as const;
    const key = await keyFor(database, desk.workspaceId, desk.owner.memberId, whole);
    expect((await caller(desk.app, key)('POST', `${base}/electronics/install`, asked)).status).toBe(200);
  });
});
