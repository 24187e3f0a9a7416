import { expect, it } from 'vitest';
import { beforeMigration } from '../testing/before-migration.fixture.ts';

const name = '0096_marked_lists.sql';

it('gives the marks that there are the times of their conversations, in every workspace', () =>
  beforeMigration(name, async ({ client, migrate }) => {
    for (const space of ['00000000-0000-7000-8000-00000000000a', '00000000-0000-7000-8000-00000000000b'])
      await client.query(`
        insert into workspace (id, name, slug, "createdAt") values ('${space}', 'w', '${space}', now());
        select set_config('madoguchi.workspace_id', '${space}', false);
        insert into workspace_settings (workspace_id, thread_secret) values ('${space}', 'x') on conflict do nothing;
        insert into auth_user (id, name, email, "emailVerified", "createdAt", "updatedAt")
          values ('${space}', '佐藤', '${space}@example.jp', true, now(), now());
        insert into member (id, "organizationId", "userId", role, "createdAt")
          values ('${space}', '${space}', '${space}', 'agent', now());
        insert into channel (workspace_id, id, type, name, address, config)
          values ('${space}', gen_random_uuid(), 'email', 'c', 'c', '{}');
        insert into customer (workspace_id, id, name, honorific) values ('${space}', gen_random_uuid(), '山田', '様');
        insert into tag (workspace_id, id, name, name_key, colour) values ('${space}', '${space}', '返品', '返品', 'shu');
        insert into conversation (workspace_id, id, channel_id, customer_id, subject, last_message_at, due_at)
          select '${space}', gen_random_uuid(), c.id, u.id, s.at, s.at::timestamptz, s.due::timestamptz
          from channel c, customer u, (values ('2020-01-06', 'infinity'), ('2020-04-06', '2020-04-07')) as s (at, due)
          where c.workspace_id = '${space}' and u.workspace_id = '${space}';
        insert into message (workspace_id, id, conversation_id, ordinal, channel_id, direction, text, from_address, recipients,
            header_references, received_at)
          select workspace_id, gen_random_uuid(), id, 1, channel_id, 'note', '', '', '{}', '{}', last_message_at
          from conversation where workspace_id = '${space}';
        insert into conversation_tag (workspace_id, conversation_id, tag_id)
          select workspace_id, id, workspace_id from conversation where workspace_id = '${space}';
        insert into follower (workspace_id, conversation_id, member_id)
          select workspace_id, id, workspace_id from conversation where workspace_id = '${space}';
        insert into mention (workspace_id, message_id, member_id, conversation_id)
          select workspace_id, id, workspace_id, conversation_id from message where workspace_id = '${space}'`);
    await client.query(`select set_config('madoguchi.workspace_id', '', false)`);
    await migrate();
    for (const mark of ['conversation_tag', 'follower', 'mention']) {
      const { rows } = await client.query<{ subject: string; at: string; due: string }>(
        `select c.subject, m.last_message_at::date::text as at, m.due_at::date::text as due
         from ${mark} m join conversation c on c.workspace_id = m.workspace_id and c.id = m.conversation_id order by 1`,
      );
      const early = { subject: '2020-01-06', at: '2020-01-06', due: 'infinity' };
      const late = { subject: '2020-04-06', at: '2020-04-06', due: '2020-04-07' };
      expect(rows).toEqual([early, early, late, late]);
    }
  }));
