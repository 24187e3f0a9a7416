import { describe, expect, it } from 'vitest';
import { renderHtml, renderText } from '../kit/testing/render.fixture.tsx';
import { aMe } from '../kit/testing/samples.fixture.ts';
import { EditSurvey } from './form/EditSurveyScreen.tsx';
import { NewSurvey } from './form/NewSurveyScreen.tsx';
import { Feedback } from './feedback/FeedbackScreen.tsx';
import { Item } from './feedback/ItemScreen.tsx';
import { NewItemForm } from './feedback/NewItemDialog.tsx';
import { aSurvey, anAnswer, anInvitation, anItem, someFigures } from './samples.fixture.ts';
import SettingsScreen from './SettingsScreen.tsx';
import { Answers } from './surveys/AnswersScreen.tsx';
import { AnswerView } from './surveys/AnswerScreen.tsx';
import { Invitations } from './surveys/InvitationsScreen.tsx';
import SurveysScreen from './surveys/SurveysScreen.tsx';
import { SurveyView } from './surveys/SurveyScreen.tsx';
import { AskForm } from './thread/ThreadVoices.tsx';

type Known = [readonly unknown[], unknown][];
const pages = (...items: unknown[]) => ({ pages: [{ items, nextCursor: null }], pageParams: [null] });
const observer = aMe({ scopes: ['conversations:read'] });
const me = aMe();
const summary = { ...aSurvey(), questions: aSurvey().content.questions, invited: 40, answered: 20 };
const settings = {
  cooldownDays: 90,
  lowDueDays: 1,
  minimum: 10,
  thanks: {
    ja: { thanks: 'ありがとうございました。', invitation: '' },
    en: { thanks: 'Thank you.', invitation: '' },
    links: [{ label: '口コミ', url: 'https://example.jp/r' }],
  },
  revision: 0,
};

describe('the list of surveys', () => {
  it('says what each is sent after, whether it is on, and how many answered', async () => {
    const text = await renderText(SurveysScreen, { me, known: [[['surveys', 'list'], [summary]]] });
    expect(text).toContain('お届け後アンケート 配信中 お届けの後 NPS（0〜10） 直近90日：送付40・回答20');
    expect(text).toContain('新しいアンケート');
  });

  it('teaches when it is empty, and offers nothing to who may only look', async () => {
    const known: Known = [[['surveys', 'list'], []]];
    expect(await renderText(SurveysScreen, { me, known })).toContain('アンケートはまだありません');
    expect(await renderText(SurveysScreen, { me: observer, known })).not.toContain('新しいアンケート');
  });
});

describe('a survey', () => {
  const known = (figures = someFigures()): Known => [
    [['surveys', 'one', 's1'], aSurvey()],
    [['surveys', 'figures', 's1', {}], figures],
  ];
  const view = () => <SurveyView id="s1" asked={{}} />;

  it('shows its figure with interval and count, the funnel, its own past, and why not to compare abroad', async () => {
    const text = await renderText(view, { me, known: known() });
    for (const part of [
      '+32 95%信頼区間 +5〜+55 回答20件',
      '送付 40',
      '回答 20 回答率50%',
      '辞退 2',
      '送付待ち3件',
    ])
      expect(text).toContain(part);
    expect(text).toContain('2026年10月 −5 −30〜+20 18');
    expect(text).toContain('2026年11月 回答不足 — 2');
    expect(text).toContain('批判者 0〜6 40%');
    expect(text).toContain('自社の過去と比べてください');
  });

  it('has no funnel where everybody answered on the page for all', async () => {
    const funnel = { invited: 0, shown: 0, answered: 0, dismissed: 0, waiting: 0 };
    const text = await renderText(view, { me, known: known(someFigures({ funnel })) });
    expect(text).toContain('回答20件');
    expect(text).not.toContain('辞退');
  });

  it('writes intervals in the reader’s language', async () => {
    const text = await renderText(view, { me, known: known(), locale: 'en' });
    expect(text).toContain('−30 to +20');
    expect(text).not.toContain('〜');
  });

  it('opens every figure to its rows', async () => {
    const html = await renderHtml(view, { me, known: known() });
    expect(html).toContain('answers?question=nps&amp;scoreFrom=9&amp;scoreUntil=9');
    expect(html).toContain('from=2026-10-01&amp;until=2026-10-31');
    expect(html).toContain('invitations?fact=shown');
  });

  it('says nothing of too few, in English too', async () => {
    const few = someFigures({ all: { count: 4, value: null, low: null, high: null } });
    const text = await renderText(view, { me, known: known(few), locale: 'en' });
    expect(text).toContain('Not enough answers (shown from 10 on)');
    expect(text).toContain('4 answers');
  });

  it('is edited with its words; those of NPS stand fast', async () => {
    const starter = aSurvey();
    const known: Known = [
      [['surveys', 'one', 's1'], starter],
      [['survey-starter', 'delivered'], starter],
      [['survey-starter', 'resolved'], starter],
    ];
    const edit = await renderHtml(() => <EditSurvey id="s1" />, { me, known });
    expect(edit).toContain('NPSの文言は固定です');
    expect(edit).toContain('みどり商店をすすめたいと思われますか。');
    expect(await renderText(() => <NewSurvey trigger="resolved" />, { me, known })).toContain('対応完了の後');
  });
});

describe('answers', () => {
  it('are listed by their words, with what they are narrowed to, and go out as CSV', async () => {
    const asked = { question: 'nps', scoreFrom: 0, scoreUntil: 6, channel: 'email' };
    const html = await renderHtml(() => <Answers id="s1" asked={asked} />, {
      me,
      known: [
        [['surveys', 'one', 's1'], aSurvey()],
        [['surveys', 'answers', 's1', asked], pages(anAnswer())],
      ],
    });
    expect(html).toContain('0〜6点・メール');
    expect(html).toContain('返事が遅かったです');
    expect(html).toContain('/api/v1/surveys/s1/answers/export?');
  });

  it('open to the words as they were asked, the customer and what is done about it', async () => {
    const text = await renderText(() => <AnswerView id="a1" />, {
      me,
      known: [[['surveys', 'answer', 'a1'], anAnswer()]],
    });
    for (const part of [
      '低い評価',
      '山田 花子 様',
      'みどり商店をすすめたいと思われますか。 3',
      'お声の対応を見る',
    ])
      expect(text).toContain(part);
  });

  it('were not asked for where a reason stands', async () => {
    const text = await renderText(() => <Invitations id="s1" asked={{}} />, {
      me,
      known: [[['surveys', 'invitations', 's1', {}], pages(anInvitation())]],
    });
    expect(text).toContain('送付せず 前回から日が浅い');
  });
});

describe('the settings', () => {
  it('say that everybody reads the same page, and let only leads change it', async () => {
    const known: Known = [[['surveys', 'settings'], settings]];
    expect(await renderText(SettingsScreen, { me, known })).toContain(
      '回答された方全員が同じページをご覧になります',
    );
    const html = await renderHtml(SettingsScreen, { me: observer, known });
    expect(html).toContain('disabled');
    expect(html).toContain('変更できるのは、オーナーとリーダーだけです');
  });
});

describe('feedback', () => {
  const figures = {
    states: [{ state: 'acting', count: 3 }],
    overdue: 1,
    oldestAt: '2020-01-01T00:00:00.000Z',
    medianDays: 4.5,
    closed: 6,
    told: 5,
    toTell: 6,
  };

  it('says how it stands, and what is open longest', async () => {
    const text = await renderText(() => <Feedback list="wall" />, {
      me,
      known: [
        [['feedback', 'figures'], figures],
        [['feedback', 'list', 'wall'], pages(anItem())],
      ],
    });
    expect(text).toContain('対応中 3 期限超過 1');
    expect(text).toContain('お客様への報告（90日） 5／6件');
    expect(text).toContain('対応 ご要望 山田 花子 様 同じお声 ほか2件');
  });

  it('is moved on, told and closed by who may; others see where it stands', async () => {
    const known = (item = anItem()): Known => [[['feedback', 'one', 'f1'], item]];
    const view = () => <Item id="f1" />;
    expect(await renderText(view, { me, known: known() })).toContain('「お客様へ報告」に進める 見送る');
    const telling = anItem({ state: 'reporting', outcome: '延長しました' });
    const text = await renderText(view, { me, known: known(telling) });
    expect(text).toContain('ご報告を下書き');
    expect(text).toContain('お客様へのご報告が済むと、完了にできます');
    expect(text).not.toContain('「完了」に進める');
    const looking = await renderText(view, { me: observer, known: known(telling) });
    expect(looking).toContain('「対応」に変更');
    expect(looking).not.toContain('見送る');
  });

  it('is written down by hand, and surveys sent from a conversation', async () => {
    const close = () => undefined;
    expect(await renderText(() => <NewItemForm place={null} onClose={close} />, { me })).toContain(
      'お声の内容',
    );
    const ask = () => <AskForm conversationId="c1" onClose={close} />;
    expect(await renderText(ask, { me, known: [[['surveys', 'list'], [summary]]] })).toContain(
      'お届け後アンケート',
    );
    expect(await renderText(ask, { me, known: [[['surveys', 'list'], []]] })).toContain(
      '配信中のアンケートがありません',
    );
  });
});
