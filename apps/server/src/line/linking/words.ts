/** What the pages say on which a customer shows who they are. */
export const wordsIn = {
  ja: {
    title: 'LINEとの連携',
    lead: (company: string) =>
      `${company}に登録されているメールアドレスに、確認コードをお送りします。ご本人の確認ができますと、LINEでのお問い合わせとお客様の登録情報が連携されます。`,
    email: 'ご登録のメールアドレス',
    ask: '確認コードを送る',
    codeLead: (minutes: number) =>
      `ご登録のあるメールアドレスの場合、確認コードをお送りしました。${minutes}分以内に、届いた6桁の数字をご入力ください。`,
    code: '確認コード（6桁）',
    confirm: '連携に進む',
    again: 'メールが届かない場合は、迷惑メールのフォルダーと、入力したアドレスをご確認ください。',
    back: 'メールアドレスを入力し直す',
    over: 'この案内の有効期限が切れています',
    overLead: 'お手数ですが、LINEのトークで、担当者に新しい案内をお申し付けください。',
    none: 'このページは開けません',
    noneLead: 'LINEに届いた案内のボタンから、もう一度お開きください。',
    no_address: 'メールアドレスの形をご確認ください。',
    too_many:
      '確認コードの送信回数の上限に達しました。LINEのトークで、担当者に新しい案内をお申し付けください。',
    wrong: '確認コードが違います。もう一度ご入力ください。',
    code_over: 'この確認コードは使えなくなりました。確認コードをもう一度お送りください。',
    line: 'LINEに接続できませんでした。少し時間をおいて、もう一度お試しください。',
    often: '操作が続いたため、受け付けを控えています。1分ほどお待ちのうえ、もう一度お試しください。',
  },
  en: {
    title: 'Link LINE with your account',
    lead: (company: string) =>
      `We send a code to the e-mail address that ${company} has of you. Once you have shown who you are, what you write by LINE and your account belong together.`,
    email: 'Your e-mail address',
    ask: 'Send the code',
    codeLead: (minutes: number) =>
      `If the address is on record, a code is on its way to it. Enter its six figures within ${minutes} minutes.`,
    code: 'Code (six figures)',
    confirm: 'Continue',
    again: 'No mail? Look into your spam folder, and check the address.',
    back: 'Enter another address',
    over: 'This invitation has ended',
    overLead: 'Please ask us by LINE for a new one.',
    none: 'This page cannot be opened',
    noneLead: 'Please open it by the button in your LINE chat once more.',
    no_address: 'Please check the e-mail address.',
    too_many: 'No more codes can be sent. Please ask us by LINE for a new invitation.',
    wrong: 'The code is not right. Please enter it again.',
    code_over: 'This code can no longer be used. Please have another one sent.',
    line: 'LINE could not be reached. Please try again in a moment.',
    often: 'That was a lot in a short time. Please wait a minute, then try again.',
  },
} as const;

export type Fault = 'no_address' | 'too_many' | 'wrong' | 'code_over' | 'line' | 'often';
