import { Textarea, TextInput } from '@mantine/core';
import { Choices } from '../../kit/Choices.tsx';
import { useT } from '../../kit/i18n.tsx';
import { PasswordInput } from '../../kit/PasswordInput.tsx';
import type { useForm } from '../../kit/useForm.ts';
import type { LineValues, TokenKind } from '../logic/values.ts';

type Props = {
  account: ReturnType<typeof useForm<LineValues>>;
  kind: TokenKind;
  onKind: (kind: TokenKind) => void;
  /** A secret that is left empty stays. */
  keeps?: boolean;
};

/** How the desk gets access tokens: one that was issued by hand, or a key that issues them. */
export function SecretFields({ account, kind, onKind, keeps = false }: Props) {
  const t = useT();
  const placeholder = keeps ? { placeholder: t('line.kept') } : {};
  return (
    <>
      <Choices
        label={t('line.how')}
        name="token"
        value={kind}
        onChange={(chosen) => onKind(chosen === 'issued' ? 'issued' : 'entered')}
        choices={[
          { value: 'entered', label: t('line.how.token'), hint: t('line.how.tokenHint') },
          { value: 'issued', label: t('line.how.key'), hint: t('line.how.keyHint') },
        ]}
      />
      {kind === 'entered' ? (
        <PasswordInput
          label={t('line.accessToken')}
          autoComplete="off"
          {...placeholder}
          {...account.field('accessToken')}
        />
      ) : (
        <>
          <Textarea
            label={t('line.privateKey')}
            description={t('line.privateKeyHint')}
            autosize
            minRows={4}
            maxRows={8}
            spellCheck={false}
            autoComplete="off"
            {...placeholder}
            {...account.field('privateKey')}
          />
          <TextInput label={t('line.kid')} autoComplete="off" {...placeholder} {...account.field('kid')} />
        </>
      )}
    </>
  );
}
