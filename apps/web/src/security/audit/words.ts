import { roleOf, roles } from '../../settings/members/roles.ts';
import type { Translate } from '../../kit/translate.ts';

const names = [
  'unsent',
  'senderName',
  'postalAddress',
  'hoursTo',
  'hoursFrom',
  'contact',
  'channel',
  'at',
  'action',
  'activity',
  'address',
  'allowedNetworks',
  'amountAtLeast',
  'assignees',
  'attachments',
  'baseUrl',
  'by',
  'channel',
  'channels',
  'clientId',
  'companies',
  'conversations',
  'count',
  'customers',
  'device',
  'enabled',
  'events',
  'exceptApprovers',
  'expiresAt',
  'filter',
  'format',
  'host',
  'hours',
  'imap',
  'instead',
  'into',
  'keyChanged',
  'kind',
  'kinds',
  'linkUrl',
  'masking',
  'method',
  'model',
  'name',
  'note',
  'order',
  'outside',
  'noindex',
  'number',
  'open',
  'passkeysRemoved',
  'passwordChanged',
  'provider',
  'reason',
  'reasonChanged',
  'revision',
  'role',
  'rows',
  'scopes',
  'secretChanged',
  'service',
  'slug',
  'sessionsEnded',
  'shared',
  'shifts',
  'since',
  'skills',
  'smtp',
  'sources',
  'state',
  'switchedOn',
  'tenant',
  'timeZone',
  'twoFactorRoles',
  'undoSeconds',
  'until',
  'urlChanged',
  'uses',
  'version',
  'what',
  'withNames',
  'words',
] as const;

/** What a fact is called; one of a newer server keeps its own name. */
export function nameOfFact(t: Translate, name: string): string {
  const known = names.find((each) => each === name);
  return known === undefined ? name : t(`audit.fact.${known}`);
}

/** A word of the API as people read it, where there is one. */
export function valueOfFact(t: Translate, name: string, value: string, date: (at: string) => string): string {
  if (name === 'role' || name === 'twoFactorRoles') {
    return value
      .split(', ')
      .map((each) => (roles.some((role) => role === each) ? t(`role.${roleOf(each)}`) : each))
      .join(', ');
  }
  if (['expiresAt', 'since', 'until'].includes(name)) return date(value);
  const words: Record<string, string> = {
    true: t('audit.value.yes'),
    false: t('audit.value.no'),
    'method:password': t('account.method.password'),
    'method:totp': t('account.method.totp'),
    'method:recovery_code': t('account.method.recovery_code'),
    'method:passkey': t('account.method.passkey'),
    'reason:password': t('audit.value.wrongPassword'),
    'reason:code': t('audit.value.wrongCode'),
    'reason:passkey': t('audit.value.wrongPasskey'),
    'reason:address': t('audit.value.foreignNetwork'),
    'by:mail': t('audit.value.byMail'),
    'by:link': t('audit.value.byLink'),
    'action:off': t('audit.value.off'),
    'action:warn': t('audit.value.warn'),
    'action:block': t('audit.value.block'),
    'provider:google': 'Google',
    'provider:microsoft': 'Microsoft 365',
    'hours:outside_calendar': t('onCall.rota.hours.outside_calendar'),
    'hours:always': t('onCall.rota.hours.always'),
    'what:audit': t('settings.audit.title'),
  };
  return words[`${name}:${value}`] ?? words[value] ?? value;
}
