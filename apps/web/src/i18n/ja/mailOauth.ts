export const mailOauth = {
  'mailOauth.title': '{provider}での接続',
  'mailOauth.lead':
    'パスワードの代わりに、{provider}での許可を使って受信と送信をしています。パスワードは保存していません。',
  'mailOauth.offer':
    '{provider}の画面で許可すると、パスワードを保存せずに受信と送信ができます。パスワードを変えても、接続は切れません。',
  'mailOauth.connect': '{provider}で接続',
  'mailOauth.reconnect': '接続し直す',
  'mailOauth.connectedAt': '許可した日時:',
  'mailOauth.ended': '許可が取り消されたか、期限が切れています。接続し直してください。',
  'mailOauth.disconnect': '接続を解除',
  'mailOauth.disconnectAsk': '{address}の接続を解除しますか',
  'mailOauth.disconnectMeaning':
    '受信と送信を止め、この窓口に保存した許可を消します。これまでの案件と署名はそのまま残ります。あとで接続し直すと、止めていた間のメールも取り込みます。',
  'mailOauth.disconnected': '接続を解除しました',
  'mailOauth.connected': '{address}を接続しました',
  'mailOauth.finishing': '許可を受け取りました。接続しています。このままお待ちください。',
  'mailOauth.notConnected': '接続できませんでした',
  'mailOauth.backToChannels': '受信チャネルに戻る',
  'mailOauth.how': '接続の方法',
  'mailOauth.how.oauth': '{provider}で接続（おすすめ）',
  'mailOauth.how.oauthHint': 'Googleの画面で許可します。パスワードは保存しません。',
  'mailOauth.how.password': 'アプリ用のパスワードを使う',
  'mailOauth.how.passwordHint': '二段階認証を有効にして発行したパスワードを、この窓口に保存します。',
  'mailOauth.step2': '2. 取り込みと署名',
  'mailOauth.nextPage':
    '次に{provider}の画面が開きます。上のアドレスのアカウントでサインインして、表示された項目をすべて許可してください。',
  'mailOauth.appMissing': '{provider}へのアプリ登録が必要です',
  'mailOauth.appMissing.owner':
    '最初に一度だけ、この窓口をアプリとして登録します。登録すると、この画面から接続できます。',
  'mailOauth.appMissing.others':
    '最初に一度だけ、この窓口をアプリとして登録します。オーナーに「Google・Microsoft 365のアプリ登録」を依頼してください。',
  'mailOauth.openApps': 'アプリを登録',
  'mailOauth.apps': 'Google・Microsoft 365のアプリ登録',
  'mailOauth.appsLead':
    'メールをパスワードなしで接続するために、最初に一度だけ、この窓口を自社のアプリとして登録します。手順の詳しい説明は docs/mailboxes.md にあります。',
  'mailOauth.google.step1':
    'Google Cloudコンソールでプロジェクトを作り、「Google Auth Platform」でアプリの種類（社内だけなら「内部」）と名前を決めます。',
  'mailOauth.google.step2': '「データアクセス」で、スコープ https://mail.google.com/ を追加します。',
  'mailOauth.google.step3':
    '「クライアント」で「ウェブ アプリケーション」を作り、下のリダイレクトURIを登録して、IDとシークレットをここに入力します。',
  'mailOauth.microsoft.step1':
    'Microsoft Entra管理センターの「アプリの登録」で新規登録し、プラットフォーム「Web」に下のリダイレクトURIを登録します。',
  'mailOauth.microsoft.step2':
    '「APIのアクセス許可」で、Office 365 Exchange Onlineの委任された許可 IMAP.AccessAsUser.All と SMTP.Send を追加します。',
  'mailOauth.microsoft.step3':
    '「証明書とシークレット」で作ったシークレットの値と、アプリケーション（クライアント）IDをここに入力します。シークレットには期限があります。',
  'mailOauth.redirectUri': 'リダイレクトURI（このまま登録してください）',
  'mailOauth.clientId': 'クライアントID',
  'mailOauth.clientSecret': 'クライアント シークレット',
  'mailOauth.clientSecretHint': '暗号化して保存し、以後は表示しません。',
  'mailOauth.clientSecretKept': '変更しない場合は空欄のまま。クライアントIDを変えるときは必要です。',
  'mailOauth.tenant': 'テナント',
  'mailOauth.tenantHint':
    'ディレクトリ（テナント）IDか、onmicrosoft.comのドメイン。空欄なら、すべての組織のアカウントが対象です。',
  'mailOauth.fromEnvironment':
    'サーバーの設定にあるアプリ（クライアントID {clientId}）で接続できます。ここに入力すると、そちらを優先します。',
  'mailOauth.removeApp': '登録を削除',
  'mailOauth.removeAppAsk': '{provider}のアプリ登録を削除しますか',
  'mailOauth.removeAppMeaning':
    'このアプリで接続したメールは、許可を更新できなくなり、受信と送信が止まります。届いたメールはメールサーバーに残ります。',
  'reason.consent_missing': '接続し直してください。',
  'reason.consent_missing.remedy':
    'メールサービスでの許可が取り消されたか、期限が切れています。「接続し直す」を押して、もう一度許可してください。届いたメールはメールサーバーに、送信待ちの返信はこの窓口に残っています。',
  'reason.access_refused': 'このメールボックスを開けません。',
  'reason.access_refused.remedy':
    '許可したアカウントが、このアドレスのものか確かめてください。正しい場合は、メールサービスの管理画面でIMAPとSMTP認証が有効になっているか確かめてください。',
  'reason.app_refused': 'アプリの登録が使えません。',
  'reason.app_refused.remedy':
    'クライアント シークレットの期限が切れたか、登録が削除されています。オーナーが「Google・Microsoft 365のアプリ登録」で新しいものを保存すると、自動で再開します。',
  'error.oauth_app_missing':
    'このメールサービスへのアプリ登録がまだありません。オーナーに、クライアントIDとシークレットの登録を依頼してください。',
  'error.oauth_app_refused':
    'アプリの登録が受け付けられませんでした。オーナーに、クライアントIDとシークレットを確かめてもらってください。シークレットには期限があります。',
  'error.oauth_refused':
    '受信と送信が許可されなかったため、接続していません。何も変更していません。もう一度始めて、表示された項目をすべて許可してください。',
  'error.oauth_expired':
    '時間が経ったか、別の端末で始めた手続きのため、接続していません。受信チャネルの画面から、もう一度始めてください。',
  'error.oauth_unreachable':
    'メールサービスから応答がないため、接続していません。少し待って、受信チャネルの画面からもう一度始めてください。',
} as const;
