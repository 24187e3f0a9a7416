import type { Locale } from '@madoguchi/contract';

/** The language in which a customer was invited; one who was shown the button alone gets the desk's. */
export const languageOf = (text: string): Locale =>
  text === '' || /[\u3040-\u30ff\u4e00-\u9fff]/u.test(text) ? 'ja' : 'en';

type Given = { to: { name: string }; company: string; text: string };

/** The mail with a code, in the language in which the customer was invited. */
export function codeLetter(
  { to, company, text }: Given,
  code: string,
  minutes: number,
): { subject: string; text: string; locale: Locale } {
  if (languageOf(text) === 'ja') {
    return {
      locale: 'ja',
      subject: `【${company}】LINE連携の確認コード`,
      text: `${to.name} 様

いつもお世話になっております。${company}でございます。
LINEとお客様の登録情報を連携するための確認コードをお送りします。

確認コード: ${code}
有効期限: ${minutes}分

お手続きの画面に、このコードをご入力ください。
お心当たりのない場合は、このメールを破棄してくださいますようお願いいたします。コードを入力しないかぎり、連携されることはありません。
コードは他の方にお伝えにならないよう、お願いいたします。

${company}
`,
    };
  }
  return {
    locale: 'en',
    subject: `[${company}] Your code to link LINE`,
    text: `Dear ${to.name},

This is the code to link LINE with your account at ${company}.

Code: ${code}
Good for: ${minutes} minutes

Enter it on the page you have just used. If you did not ask for it, ignore this mail: without the code nothing is linked. Do not tell anybody the code.

${company}
`,
  };
}
