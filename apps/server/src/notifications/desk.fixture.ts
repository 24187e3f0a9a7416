import type { Conversation, Notification } from '@madoguchi/contract';
import pg from 'pg';
import { addChannel, arrive, inbound } from '../conversations/mail.fixture.ts';
import { buildDesk, type Desk, type Person } from '../testing/desk.fixture.ts';
import { tellAll } from './filled.fixture.ts';
import { sendOne } from './index.ts';

/** A desk with people, whose notifications are told and sent when a test says so. */
export type TellingDesk = {
  desk: Desk;
  admin: pg.Client;
  sato: Person;
  suzuki: Person;
  /** A new conversation; answers it. */
  conversation: (subject: string, assignee?: Person) => Promise<Conversation>;
  /** Another message of its customer. */
  writesAgain: (conversation: Conversation, times?: number) => Promise<void>;
  assign: (conversation: Conversation, to: Person | null, by?: Person) => Promise<void>;
  tell: () => Promise<void>;
  /** Sends what was taken to be sent, as the job does; answers how each ended. */
  send: () => Promise<{ way: string; state: string; reason: string | null }[]>;
  news: (person: Person, state?: 'all' | 'unread') => Promise<Notification[]>;
  set: (person: Person, change: object) => Promise<void>;
  /** Lets time pass for what was told lately and what is due. */
  later: (minutes: number) => Promise<void>;
  /** Everything as if nothing had happened yet, but for the people and their settings. */
  forget: () => Promise<void>;
  close: () => Promise<void>;
};

let mails = 0;

export async function buildTellingDesk(environment: Record<string, string> = {}): Promise<TellingDesk> {
  const desk = await buildDesk({ environment: { WEBHOOK_INNER_ADDRESSES: 'true', ...environment } });
  const [sato, suzuki] = [await desk.join('agent', '佐藤 一郎'), await desk.join('agent', '鈴木 次郎')];
  const channelId = await addChannel(desk);
  const admin = new pg.Client({ connectionString: desk.connectionString });
  await admin.connect();
  const headers = new Map<string, string>();
  const tell = () => tellAll(desk);
  const assign = async (conversation: Conversation, to: Person | null, by = desk.owner) => {
    const assigneeId = to?.memberId ?? null;
    await by.call('PATCH', `/api/v1/conversations/${conversation.id}`, { assigneeId });
  };
  return {
    desk,
    admin,
    sato,
    suzuki,
    tell,
    assign,
    conversation: async (subject, assignee) => {
      mails += 1;
      const headerId = `first-${mails}@example.ne.jp`;
      await arrive(desk, channelId, inbound({ subject, headerId }));
      type Page = { items: Conversation[] };
      const { items } = (await desk.owner.call<Page>('GET', '/api/v1/conversations?sort=newest')).body;
      const found = items.find((each) => each.subject === subject);
      if (found === undefined) throw new Error('the mail made no conversation');
      headers.set(found.id, headerId);
      await tell();
      if (assignee !== undefined) {
        await assign(found, assignee);
        await tell();
        await admin.query('update notification set read_at = now() where conversation_id = $1', [found.id]);
        await admin.query('delete from notification_due');
        await admin.query('delete from notification_sending');
      }
      return found;
    },
    writesAgain: async (conversation, times = 1) => {
      const references = [headers.get(conversation.id) ?? ''];
      const mail = () => inbound({ subject: conversation.subject, references });
      await arrive(desk, channelId, ...Array.from({ length: times }, mail));
    },
    send: async () => {
      const waiting = await admin.query<{ id: string }>(
        "select id from notification_sending where state = 'waiting' order by id",
      );
      const outcomes = [];
      for (const { id } of waiting.rows) {
        await sendOne(desk.context.notifications, { workspaceId: desk.workspaceId, sendingId: id });
        const { rows } = await admin.query<{ way: string; state: string; reason: string | null }>(
          'select way, state, reason from notification_sending where id = $1',
          [id],
        );
        outcomes.push(...rows);
      }
      return outcomes;
    },
    news: async (person, state = 'unread') => {
      const path = `/api/v1/notifications?state=${state}`;
      return (await person.call<{ items: Notification[] }>('GET', path)).body.items;
    },
    set: async (person, change) => {
      const { status } = await person.call('PATCH', '/api/v1/notification-settings', change);
      if (status !== 200) throw new Error(`the settings were refused: ${status}`);
    },
    later: async (minutes) => {
      const back = `- make_interval(mins => ${minutes})`;
      await admin.query(`update notification_sending set created_at = created_at ${back}`);
      await admin.query(`update notification_due set due_at = due_at ${back}`);
      await admin.query(`update notification set at = at ${back}`);
    },
    forget: async () => {
      await tell();
      for (const table of ['notification_due', 'notification_sending', 'notification_item', 'notification'])
        await admin.query(`delete from ${table}`);
    },
    close: async () => {
      await admin.end();
      await desk.close();
    },
  };
}
