import type { mailOauth as japanese } from '../ja/mailOauth.ts';

export const mailOauth: Record<keyof typeof japanese, string> = {
  'mailOauth.title': 'Connection with {provider}',
  'mailOauth.lead': 'Mail is read and sent by what {provider} was allowed. No password is kept here.',
  'mailOauth.offer':
    'Allow it on the page of {provider}, and mail is read and sent without a password kept here. Changing the password does not end the connection.',
  'mailOauth.connect': 'Connect with {provider}',
  'mailOauth.reconnect': 'Connect again',
  'mailOauth.connectedAt': 'Allowed on',
  'mailOauth.ended': 'What was allowed has been withdrawn or has ended. Connect again.',
  'mailOauth.disconnect': 'Disconnect',
  'mailOauth.disconnectAsk': 'Disconnect {address}?',
  'mailOauth.disconnectMeaning':
    'Receiving and sending stop, and what was allowed is removed from this desk. Conversations and signature stay. Connect again later, and mails of the time between come in too.',
  'mailOauth.disconnected': 'Disconnected',
  'mailOauth.connected': '{address} is connected',
  'mailOauth.finishing': 'It was allowed. Connecting; please wait here.',
  'mailOauth.notConnected': 'Not connected',
  'mailOauth.backToChannels': 'Back to the channels',
  'mailOauth.how': 'How to connect',
  'mailOauth.how.oauth': 'Connect with {provider} (recommended)',
  'mailOauth.how.oauthHint': 'You allow it on a page of Google. No password is kept.',
  'mailOauth.how.password': 'Use an app password',
  'mailOauth.how.passwordHint': 'Made with two-step verification on; it is kept in this desk.',
  'mailOauth.step2': '2. First mails and signature',
  'mailOauth.nextPage':
    'A page of {provider} opens next. Sign in there with the account of the address above, and allow all that is asked for.',
  'mailOauth.appMissing': 'An application has to be registered with {provider}',
  'mailOauth.appMissing.owner':
    'This is done once: the desk is registered as an application of yours. Then mailboxes connect from this page.',
  'mailOauth.appMissing.others':
    'This is done once: the desk is registered as an application of your company. Ask an owner for it (“Applications at Google and Microsoft 365”).',
  'mailOauth.openApps': 'Register it',
  'mailOauth.apps': 'Applications at Google and Microsoft 365',
  'mailOauth.appsLead':
    'To connect mailboxes without passwords, this desk is registered once as an application of your company. docs/mailboxes.md describes it step by step.',
  'mailOauth.google.step1':
    'In the Google Cloud console make a project, and under “Google Auth Platform” give the application a name and an audience (“Internal” for your own company).',
  'mailOauth.google.step2': 'Under “Data access” add the scope https://mail.google.com/',
  'mailOauth.google.step3':
    'Under “Clients” make a “Web application”, register the redirect URI below, and enter its ID and secret here.',
  'mailOauth.microsoft.step1':
    'In the Microsoft Entra admin center make a new registration under “App registrations”, with the platform “Web” and the redirect URI below.',
  'mailOauth.microsoft.step2':
    'Under “API permissions” add the delegated permissions IMAP.AccessAsUser.All and SMTP.Send of Office 365 Exchange Online.',
  'mailOauth.microsoft.step3':
    'Enter the value of a secret made under “Certificates & secrets”, and the application (client) ID. Secrets expire.',
  'mailOauth.redirectUri': 'Redirect URI (register it exactly so)',
  'mailOauth.clientId': 'Client ID',
  'mailOauth.clientSecret': 'Client secret',
  'mailOauth.clientSecretHint': 'Kept encrypted, and never shown again.',
  'mailOauth.clientSecretKept': 'Leave empty to keep the present one. Needed with another client ID.',
  'mailOauth.tenant': 'Tenant',
  'mailOauth.tenantHint':
    'The directory (tenant) ID or a domain under onmicrosoft.com. Empty: accounts of any organisation.',
  'mailOauth.fromEnvironment':
    'Mailboxes connect with the application of the server’s settings (client ID {clientId}). What you enter here comes before it.',
  'mailOauth.removeApp': 'Remove',
  'mailOauth.removeAppAsk': 'Remove the application at {provider}?',
  'mailOauth.removeAppMeaning':
    'Mailboxes connected with it can no longer renew what was allowed: receiving and sending stop. Mails stay on the mail server.',
  'reason.consent_missing': 'Connect again.',
  'reason.consent_missing.remedy':
    'What was allowed at the mail provider has been withdrawn or has ended. Press “Connect again” and allow it once more. Mails stay on the mail server, and answers wait here.',
  'reason.access_refused': 'This mailbox does not open.',
  'reason.access_refused.remedy':
    'See that the account which allowed it is the one of this address. If it is, see that IMAP and authenticated SMTP are switched on for it at the mail provider.',
  'reason.app_refused': 'The registered application is refused.',
  'reason.app_refused.remedy':
    'Its client secret has expired, or it was removed. Once an owner has saved a new one under “Applications at Google and Microsoft 365”, everything goes on by itself.',
  'error.oauth_app_missing':
    'No application is registered with this provider yet. Ask an owner to enter its client ID and secret.',
  'error.oauth_app_refused':
    'The provider refuses the registered application. Ask an owner to check its client ID and secret; secrets expire.',
  'error.oauth_refused':
    'Reading and sending mail was not allowed, so nothing was connected or changed. Start again and allow all that is asked for.',
  'error.oauth_expired':
    'This took too long, or was begun on another device, so nothing was connected. Start again from the channels.',
  'error.oauth_unreachable':
    'The provider does not answer, so nothing was connected. Wait a moment, then start again from the channels.',
};
