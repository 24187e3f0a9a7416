import type { Channel, MailOauthApp, MailProvider } from '@madoguchi/contract';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../kit/api.ts';
import type { Page } from '../../../kit/contract.ts';

/** The applications registered with providers. */
export const mailAppsQuery = queryOptions({
  queryKey: ['mail-oauth'],
  queryFn: async () => (await api.get<Page<MailOauthApp>>('/mail-oauth')).items,
});

/** Names that are the same in every language. */
export const providerNames: Record<MailProvider, string> = {
  google: 'Google',
  microsoft: 'Microsoft 365',
};

const presets: Record<string, MailProvider> = { gmail: 'google', 'microsoft-365': 'microsoft' };

/** Who approves, for a provider chosen from the list; null where there are only passwords. */
export function providerOfPreset(presetId: string | null): MailProvider | null {
  return (presetId !== null && Object.hasOwn(presets, presetId) ? presets[presetId] : null) ?? null;
}

const hosts: Record<string, MailProvider> = {
  'imap.gmail.com': 'google',
  'outlook.office365.com': 'microsoft',
};

/** Who could approve a channel, or has; null where its servers know only passwords. */
export function providerOfChannel({ oauth, imap }: Pick<Channel, 'oauth' | 'imap'>): MailProvider | null {
  if (oauth !== null) return oauth.provider;
  const host = imap?.host.toLowerCase() ?? '';
  return (Object.hasOwn(hosts, host) ? hosts[host] : null) ?? null;
}

/** A name of the address bar, as a provider of ours. */
export function providerOfName(name: string): MailProvider | null {
  return name === 'google' || name === 'microsoft' ? name : null;
}

/** Begins connecting and leaves for the provider's page. @throws ApiError when it cannot begin. */
export async function goToProvider(
  provider: MailProvider,
  what: { channelId: string } | { channel: object },
): Promise<void> {
  const { url } = await api.post<{ url: string }>(`/mail-oauth/${provider}/start`, what);
  window.location.assign(url);
}
