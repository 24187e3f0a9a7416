import { PasswordInput as Input, type PasswordInputProps } from '@mantine/core';
import { useT } from './i18n.tsx';

/** A field for what nobody else should read over one's shoulder; it can be shown. */
export function PasswordInput(props: PasswordInputProps) {
  const t = useT();
  return <Input visibilityToggleButtonProps={{ 'aria-label': t('common.showTyped') }} {...props} />;
}
