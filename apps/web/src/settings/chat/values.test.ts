import type { ChatSettings } from '@madoguchi/contract';
import { createChatChannel } from '@madoguchi/contract';
import { describe, expect, it } from 'vitest';
import { chatRules, settingsOf, snippetOf, valuesOf } from './values.ts';

const settings: ChatSettings = {
  sites: ['https://www.example.jp', 'https://*.example.co.jp'],
  color: '#22704a',
  position: 'left',
  languages: ['en'],
  greeting: { ja: 'こんにちは。', en: 'Hello.' },
  askEmail: 'never',
  emailAnswers: false,
  showNames: false,
  files: true,
  line: false,
  assistant: {
    enabled: true,
    greeting: { ja: '自動でお答えします。', en: 'Ask.' },
    guide: false,
    categories: ['01a1fcc1-0000-7000-8000-000000000001', '01a1fcc1-0000-7000-8000-000000000002'],
  },
};

describe('the form of a chat', () => {
  it('holds settings as they are, and gives them back', () => {
    expect(settingsOf(valuesOf('みどり商店', settings))).toEqual(settings);
  });

  it('begins with what the desk itself takes for a new chat, and needs sites', () => {
    const fresh = { ...settingsOf(valuesOf('')), sites: ['https://a.example.jp'] };
    const made = createChatChannel.parse({ type: 'chat', name: 'a', sites: fresh.sites });
    expect({ type: 'chat', name: 'a', ...fresh }).toEqual(made);
  });

  it('reads sites line by line, whatever stands around them', () => {
    const values = { ...valuesOf(''), sites: ' https://a.example.jp \n\n b.example.jp\n' };
    expect(settingsOf(values).sites).toEqual(['https://a.example.jp', 'b.example.jp']);
  });

  it.each([
    ['', 'field.required'],
    [' \n ', 'field.required'],
    ['https://www.example.jp', null],
    ['www.example.jp\nhttps://*.example.jp', null],
    ['www.example.jp\nわからない', 'chat.sitesWrong'],
    ['https://*.jp', 'chat.sitesWrong'],
  ])('says of the sites %j: %s', (text, expected) => {
    expect(chatRules.sites(text)).toBe(expected);
  });

  it.each([
    ['#27508a', null],
    ['#ABCDEF', null],
    ['27508a', 'chat.colorWrong'],
    ['#275', 'chat.colorWrong'],
    ['', 'chat.colorWrong'],
  ])('says of the colour %j: %s', (text, expected) => {
    expect(chatRules.color(text)).toBe(expected);
  });
});

it('gives pages one line to load the chat with', () => {
  expect(snippetOf('https://desk.example.jp', 'k3y')).toBe(
    '<script async src="https://desk.example.jp/widget/loader.js" data-channel="k3y"></script>',
  );
});
