import type { AssistanceRequest, AssistanceSettings } from '@madoguchi/contract';

export function someSettings(changes: Partial<AssistanceSettings> = {}): AssistanceSettings {
  return {
    enabled: false,
    provider: 'ollama',
    baseUrl: 'http://localhost:11434/v1',
    place: 'this_machine',
    model: 'qwen3:14b',
    hasKey: false,
    uses: ['draft', 'translate', 'summarise'],
    masking: { names: true, addresses: true, numbers: true },
    shareNote: true,
    monthlyRequests: null,
    monthlyTokens: null,
    retentionDays: 90,
    usage: { month: '2026-11', requests: 12, tokens: 34_567 },
    ...changes,
  };
}

export function aRequest(changes: Partial<AssistanceRequest> = {}): AssistanceRequest {
  return {
    id: 'r1',
    at: '2026-11-24T01:30:00.000Z',
    member: { id: 'm1', name: '青木 美咲' },
    use: 'draft',
    conversationId: 'k1',
    provider: 'ollama',
    host: 'localhost:11434',
    model: 'qwen3:14b',
    state: 'done',
    error: null,
    inputTokens: 1200,
    outputTokens: 240,
    estimated: false,
    milliseconds: 3200,
    ...changes,
  };
}
