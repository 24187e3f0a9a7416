import { clientOf, type Call } from './mail-desk.ts';

/** Invites a member, who accepts and goes on with their session's cookie; `url` says where, at each call. */
export async function join(owner: Call, url: () => string, email: string, name: string): Promise<Call> {
  const invited = await owner<{ id: string }>('POST', '/invitations', { email, role: 'agent' });
  const page = { 'x-requested-with': 'madoguchi' };
  const password = 'another long password';
  const accepted = await clientOf(url, page)('POST', `/invitations/${invited.body.id}/accept`, {
    name,
    password,
  });
  if (accepted.status !== 200) throw new Error(`the invitation was answered ${accepted.status}`);
  const cookies = accepted.headers.getSetCookie().map((one) => one.split(';')[0]);
  return clientOf(url, { ...page, cookie: cookies.join('; ') });
}
