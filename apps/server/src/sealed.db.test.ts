import pg from 'pg';
import { expect, it } from 'vitest';
import { sealedColumns } from './sealed.ts';
import { buildDesk } from './testing/desk.fixture.ts';

/** Bytes that are no sealed secret, and what they are. */
const notSealed = [
  'api_key.secret_hash', // a hash
  'absence_feed.secret_hash', // a hash
  'absence_team_feed.secret_hash', // a hash
  'article_feedback.visitor', // a hash
  'auth_passkey.publicKey', // public
  'auth_password_reset.secretHash', // a hash
  'chat_line_code.code_hash', // a hash
  'chat_session.token_hash', // a hash
  'contest_entry.token_hash', // a hash
  'contest_photo.sha256', // a hash
  'customer_import.bytes', // a list as it came, until it is taken over
  'early_access_address.token_hash', // a hash
  'early_access_pass.token_hash', // a hash
  'feedback_salt.salt', // forgotten with its day
  'file.bytes', // a file as it came
  'file.sha256', // a hash
  'gathering_address.token_hash', // a hash
  'gathering_invitation.token_hash', // a hash
  'idempotency_key.request_hash', // a hash
  'instance_secret.sealed', // the desk's own; sealed anew by itself
  'line_forwarding.body', // a webhook of LINE as it came, until it was passed on
  'line_link.nonce_hash', // a hash
  'line_link_code.code_mac', // a keyed hash
  'mail_oauth_flow.state_hash', // a hash
  'notification_device.endpoint_hash', // a hash
  'oncall_feed.secret_hash', // a hash
  'order_delivery.body', // what a shop sent, as it came
  'order_delivery.sha256', // a hash
  'order_fact.hash', // a hash
  'order_hook.address_hash', // a hash
  'promise_feed.secret_hash', // a hash
  'search_posting.grams', // where words are, by their hashes
  'survey_invitation.token_hash', // a hash
  'voice_ask.token_hash', // a hash
];

it('every column of bytes is known: what is sealed is sealed anew when the key changes', async () => {
  const desk = await buildDesk();
  const client = new pg.Client({ connectionString: desk.connectionString });
  await client.connect();
  const { rows } = await client.query<{ name: string }>(
    `select table_name || '.' || column_name as name from information_schema.columns
     where table_schema = 'public' and data_type = 'bytea' order by 1`,
  );
  await client.end();
  await desk.close();
  const sealed = sealedColumns.map(({ table, column }) => `${table}.${column}`);
  expect(rows.map((row) => row.name)).toEqual([...notSealed, ...sealed].toSorted());
});
