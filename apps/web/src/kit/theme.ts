import { createTheme, defaultVariantColorsResolver, localStorageColorSchemeManager } from '@mantine/core';
import type {
  ButtonProps,
  CheckboxProps,
  ChipProps,
  CSSVariablesResolver,
  MantineColorsTuple,
  ModalProps,
  PasswordInputProps,
  SelectProps,
  TextareaProps,
  TextInputProps,
  TooltipProps,
  VariantColorsResolver,
} from '@mantine/core';

const ai: MantineColorsTuple = [
  '#e6edf7',
  '#cddaee',
  '#b0c6e8',
  '#9dbdf0',
  '#7d9fd4',
  '#5a80ba',
  '#3e67a3',
  '#27508a',
  '#1c3d6c',
  '#142c50',
];

const shu: MantineColorsTuple = [
  '#fbe9e4',
  '#f5cdc3',
  '#f0b3a4',
  '#ff9b84',
  '#e8745a',
  '#d4533a',
  '#c2412a',
  '#b3341d',
  '#8f2815',
  '#6e1e0f',
];

// The neutrals Mantine's own styles reach for, in the tones of our paper and ink.
const gray: MantineColorsTuple = [
  '#f6f5f2',
  '#efeeea',
  '#e5e3dd',
  '#dcdad3',
  '#85888f',
  '#73767e',
  '#575c66',
  '#44484f',
  '#31343a',
  '#1e2126',
];

const dark: MantineColorsTuple = [
  '#e9eaec',
  '#c9ccd2',
  '#a9aeb8',
  '#8a909c',
  '#3a404c',
  '#303541',
  '#20242b',
  '#1b1e24',
  '#16191e',
  '#101216',
];

/**
 * Text on a filled colour is white in light and ink in dark, where the fills are pale; `light`, which marks what is
 * pressed, is seen in both.
 */
const variantColors: VariantColorsResolver = (input) => {
  const colors = defaultVariantColorsResolver(input);
  if (input.variant === 'filled') return { ...colors, color: 'var(--on-ai)' };
  if (input.variant !== 'light') return colors;
  const background = 'var(--ai-soft)';
  return { ...colors, background, hover: background, color: 'var(--ai)', border: '1px solid var(--ai)' };
};

const fonts =
  '"Hiragino Sans", "Noto Sans JP", "Noto Sans CJK JP", "Yu Gothic UI", Meiryo, system-ui, sans-serif';

/** How parts look unless told. By their names alone: named as themselves, they would all be loaded before the first screen. */
const components = {
  Button: { defaultProps: { size: 'sm', loaderProps: { type: 'dots' } } satisfies Partial<ButtonProps> },
  Checkbox: { defaultProps: { iconColor: 'var(--on-ai)' } satisfies Partial<CheckboxProps> },
  // Named, so that what is chosen is written as on every filled colour: unnamed, it is white on our pale fill in dark.
  Chip: { defaultProps: { variant: 'filled' } satisfies Partial<ChipProps> },
  TextInput: { defaultProps: { size: 'sm' } satisfies Partial<TextInputProps> },
  PasswordInput: { defaultProps: { size: 'sm' } satisfies Partial<PasswordInputProps> },
  Textarea: { defaultProps: { size: 'sm' } satisfies Partial<TextareaProps> },
  Select: {
    defaultProps: {
      size: 'sm',
      checkIconPosition: 'right',
      allowDeselect: false,
    } satisfies Partial<SelectProps>,
  },
  Modal: { defaultProps: { centered: true, radius: 'lg' } satisfies Partial<ModalProps> },
  Tooltip: { defaultProps: { openDelay: 400, withArrow: true } satisfies Partial<TooltipProps> },
};

/** Mantine in our colours and type. Colours that carry meaning are the tokens of tokens.css. */
export const theme = createTheme({
  colors: { ai, shu, gray, dark },
  variantColorResolver: variantColors,
  primaryColor: 'ai',
  primaryShade: { light: 7, dark: 3 },
  fontFamily: fonts,
  fontFamilyMonospace: 'ui-monospace, "SFMono-Regular", Menlo, Consolas, "Noto Sans Mono CJK JP", monospace',
  headings: { fontFamily: fonts, fontWeight: '600' },
  fontSizes: { xs: '12px', sm: '14px', md: '15px', lg: '17px', xl: '20px' },
  lineHeights: { xs: '1.5', sm: '1.6', md: '1.7', lg: '1.6', xl: '1.4' },
  defaultRadius: 'md',
  radius: { sm: '4px', md: '6px', lg: '10px' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components,
});

/** Lets Mantine's neutral colours follow our tokens. */
export const cssVariables: CSSVariablesResolver = () => {
  const neutral = {
    '--mantine-color-body': 'var(--surface)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-2)',
    '--mantine-color-placeholder': 'var(--ink-2)',
    '--mantine-color-error': 'var(--shu)',
    // What a menu item of this colour is written in.
    '--mantine-color-shu-6': 'var(--shu)',
    '--mantine-color-anchor': 'var(--ai)',
    '--mantine-color-default': 'var(--surface)',
    '--mantine-color-default-hover': 'var(--surface-2)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--line-strong)',
    '--mantine-color-disabled': 'var(--surface-2)',
    '--mantine-color-disabled-color': 'var(--ink-2)',
    '--mantine-color-disabled-border': 'var(--line)',
  };
  return { variables: {}, light: neutral, dark: neutral };
};

/** Where the colour scheme is kept; public/color-scheme.js reads the same key before the first paint. */
export const colorSchemeManager = localStorageColorSchemeManager({ key: 'madoguchi-color-scheme' });
