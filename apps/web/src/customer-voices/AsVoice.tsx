import type { MentionDetail, SurveyAnswer } from '@madoguchi/contract';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useCan } from '../kit/session.tsx';
import { textsOf } from './source.ts';
import { useVoiceWords } from './words.ts';

/** Whether a mention may become a voice: not where its words may not be copied, nor where there are none. */
export function faultOf({
  keeps,
  text,
  title,
  erased,
}: Pick<MentionDetail, 'keeps' | 'text' | 'title' | 'erased'>): 'mentionForbidden' | 'mentionEmpty' | null {
  if (keeps === 'summary') return 'mentionForbidden';
  return erased || (text === '' && title === '') ? 'mentionEmpty' : null;
}

/** The way from a mention to the form of a new voice. */
export function AsVoice({ mention }: { mention: MentionDetail }) {
  const w = useVoiceWords();
  const mayWrite = useCan('growth:write');
  if (!mayWrite || faultOf(mention) === 'mentionEmpty') return null;
  return (
    <Button
      variant="default"
      renderRoot={(props) => <Link to="/growth/voices/new" search={{ mention: mention.id }} {...props} />}
    >
      {w('makeVoice')}
    </Button>
  );
}

/** The way from an answer to a survey to the voice that was made of it, or to the form of a new one. */
export function AnswerAsVoice({ answer }: { answer: SurveyAnswer }) {
  const w = useVoiceWords();
  const maySee = useCan('growth:read');
  const mayWrite = useCan('growth:write');
  const { id, voiceId } = answer;
  if (voiceId !== null && maySee)
    return (
      <Button
        variant="default"
        renderRoot={(props) => <Link to="/growth/voices/$voiceId" params={{ voiceId }} {...props} />}
      >
        {w('toVoice')}
      </Button>
    );
  if (voiceId !== null || !mayWrite || textsOf(answer).length === 0) return null;
  return (
    <Button
      variant="default"
      renderRoot={(props) => <Link to="/growth/voices/new" search={{ answer: id }} {...props} />}
    >
      {w('makeVoice')}
    </Button>
  );
}
