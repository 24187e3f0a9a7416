import type { DocumentKind, LetterFields } from '@madoguchi/contract';

const sender = { postalCode: '', address: '', company: '{自社名}', title: '', name: '{担当者}' };
/** What is listed is announced by «下記»: where nothing is known, nothing is listed. */
const anythingKnown = '{もし 概要 または 原因 または 対応 または 再発防止策}';

/** Our Japanese letters. Notes of a case stand under 記 as they were written; sentences are ours and polite throughout. */
export const japaneseDefaults: Record<DocumentKind, LetterFields> = {
  apology_letter: {
    era: 'western',
    seal: true,
    sender,
    title: 'お詫びとご報告',
    opening: 'kinkei',
    greeting: '',
    body: `このたびは、弊社の不行き届きにより多大なるご迷惑とご心配をおかけいたしましたこと、心より深くお詫び申し上げます。
{もし 原因}
ご連絡をいただいた後、直ちに事実関係を確認し、原因を調査いたしました。{もし 再発防止策}その結果と再発防止策は、下記のとおりでございます。{それ以外}その結果は、下記のとおりでございます。再発防止策は、まとまりしだい改めてご報告申し上げます。{以上}
{それともし 概要 または 対応 または 再発防止策}
ただいままでに判明いたしましたことは、下記のとおりでございます。原因につきましては引き続き調査し、判明しだい改めてご報告申し上げます。
{それ以外}
ただいま事実関係の確認と原因の究明を急いでおります。判明しだい、再発防止策とあわせて改めてご報告申し上げます。
{以上}`,
    closing: `このたびの不始末を重く受け止め、二度と同じことを繰り返さぬよう、再発防止に努めてまいる所存でございます。何卒ご容赦賜りますよう、伏してお願い申し上げます。
まずは略儀ながら、書中をもちまして謹んでお詫び申し上げます。`,
    rows: [
      { label: '件名', text: `${anythingKnown}{件名}{以上}` },
      { label: '発生日時', text: `${anythingKnown}{発生日時}{以上}` },
      { label: '事実の概要', text: '{概要}' },
      { label: '原因', text: '{原因}' },
      { label: '対応', text: '{対応}' },
      { label: '再発防止策', text: '{再発防止策}' },
    ],
    enclosures: '',
  },
  incident_report: {
    era: 'western',
    seal: true,
    sender,
    title: '顛末書',
    opening: 'none',
    greeting: '',
    body: 'このたび発生いたしました下記の件につきまして、その顛末をご報告申し上げます。',
    closing:
      '関係の皆様に多大なるご迷惑をおかけいたしましたことを、深くお詫び申し上げます。今後は再発防止を徹底し、同様の事態を二度と起こさぬよう努めてまいります。',
    rows: [
      { label: '件名', text: '{件名}' },
      { label: '発生日時', text: '{発生日時}' },
      { label: '概要', text: '{概要}' },
      { label: '経過', text: '{経過}' },
      { label: '原因', text: '{原因}' },
      { label: '流出の原因', text: '{流出原因}' },
      { label: '対応', text: '{対応}' },
      { label: '再発防止策', text: '{再発防止策の詳細}' },
    ],
    enclosures: '',
  },
  prevention_report: {
    era: 'western',
    seal: false,
    sender,
    title: '再発防止報告書',
    opening: 'none',
    greeting: '',
    body: 'このたびはご迷惑をおかけし、深くお詫び申し上げます。{もし 再発防止策}原因と再発防止策につきまして、下記のとおりご報告いたします。{それ以外}現時点で判明しておりますことを、下記のとおりご報告いたします。{以上}',
    closing: '',
    rows: [
      { label: '件名', text: '{件名}' },
      { label: '発生日時', text: '{発生日時}' },
      { label: '事実経過', text: '{もし 概要}\n{概要}\n{以上}\n{もし 経過}\n{経過}\n{以上}' },
      { label: '発生原因', text: '{原因の系統}' },
      { label: '流出原因', text: '{流出原因の系統}' },
      { label: '応急処置', text: '{応急処置}' },
      { label: '再発防止策', text: '{再発防止策の詳細}' },
      { label: '水平展開', text: '{水平展開}' },
      { label: '効果確認', text: '{効果確認}' },
    ],
    enclosures: '',
  },
};
