import { describe, expect, it } from 'vitest';
import { sampleWorkspace } from './index.ts';

const { members, customers, conversations } = sampleWorkspace;
const messages = conversations.flatMap((conversation) => conversation.messages);
const memberKeys = new Set(members.map((member) => member.key));
const customerKeys = new Set(customers.map((customer) => customer.key));
const minutes = (day: number, time: string): number => {
  const [hour, minute] = time.split(':').map(Number);
  return day * 1440 + (hour ?? Number.NaN) * 60 + (minute ?? Number.NaN);
};
const count = (status: string): number => conversations.filter((each) => each.status === status).length;

describe('the size of the sample', () => {
  it('is a small shop: 4 members, 60 customers, 150 conversations', () => {
    expect(members).toHaveLength(4);
    expect(customers).toHaveLength(60);
    expect(conversations).toHaveLength(150);
  });

  it('holds 350 to 450 messages, one to eight in a conversation', () => {
    expect(messages.length).toBeGreaterThanOrEqual(350);
    expect(messages.length).toBeLessThanOrEqual(450);
    const lengths = conversations.map((conversation) => conversation.messages.length);
    expect(Math.min(...lengths)).toBe(1);
    expect(Math.max(...lengths)).toBe(8);
  });

  it('shows a busy but healthy desk today', () => {
    const statuses = ['open', 'in_progress', 'on_hold', 'done'].map(count);
    expect(statuses).toEqual([12, 14, 9, 115]);
  });

  it('has customers writing today', () => {
    const today = conversations.filter((each) => each.status === 'open' && each.messages[0]?.day === 0);
    expect(today.length).toBeGreaterThanOrEqual(5);
  });
});

describe('members', () => {
  it('has an owner under the key the real owner replaces, and every role once', () => {
    expect(members.find((member) => member.key === 'owner')?.role).toBe('owner');
    expect(members.map((member) => member.role).toSorted()).toEqual(['agent', 'lead', 'owner', 'trainee']);
  });

  it('has one person who works in English', () => {
    expect(members.filter((member) => member.locale === 'en')).toHaveLength(1);
  });
});

describe('references', () => {
  it('names every member, customer and conversation once, each with an address of its own', () => {
    const everyone = [...members, ...customers];
    expect(memberKeys.size).toBe(members.length);
    expect(customerKeys.size).toBe(customers.length);
    expect(new Set(conversations.map((each) => each.key)).size).toBe(conversations.length);
    expect(new Set(everyone.map((each) => each.email)).size).toBe(everyone.length);
  });

  it('refers only to what exists', () => {
    for (const customer of customers) {
      if (customer.contactPerson !== undefined) expect(memberKeys).toContain(customer.contactPerson);
    }
    for (const conversation of conversations) {
      expect(customerKeys).toContain(conversation.customer);
      if (conversation.assignee !== undefined) expect(memberKeys).toContain(conversation.assignee);
    }
  });

  it('lets no customer go without a conversation', () => {
    const writing = new Set(conversations.map((conversation) => conversation.customer));
    expect(customers.filter((customer) => !writing.has(customer.key))).toEqual([]);
  });
});

describe.each(conversations)('conversation $key', ({ status, hold, assignee, messages: thread }) => {
  it('begins with the customer and goes forward in time, from 90 days ago to this morning', () => {
    const times = thread.map((message) => minutes(message.day, message.time));
    expect(thread[0]?.direction).toBe('inbound');
    expect(times).toEqual([...new Set(times)].toSorted((a, b) => a - b));
    for (const message of thread) {
      expect(message.time).toMatch(/^([01]\d|2[0-3]):[0-5]\d$/u);
      expect(message.day).toBeGreaterThanOrEqual(-90);
      expect(minutes(message.day, message.time)).toBeLessThan(12 * 60);
    }
  });

  it('has staff working in office hours under their own name, customers at any hour', () => {
    for (const { direction, author, time } of thread) {
      expect(direction === 'inbound' ? author === undefined : memberKeys.has(author ?? '')).toBe(true);
      if (direction === 'inbound') continue;
      expect(minutes(0, time)).toBeGreaterThanOrEqual(9 * 60 + 30);
      expect(minutes(0, time)).toBeLessThanOrEqual(18 * 60 + 30);
    }
  });

  it('is in a state its messages explain', () => {
    expect(hold !== undefined).toBe(status === 'on_hold');
    if (hold !== undefined) {
      expect(hold.reason.length).toBeGreaterThan(5);
      expect(hold.untilDay).toBeGreaterThan(0);
      expect(hold.untilDay).toBeLessThanOrEqual(14);
    }
    expect(assignee === undefined).toBe(status === 'open');
    if (status === 'open') {
      expect(thread.at(-1)?.direction).toBe('inbound');
      expect(thread.at(-1)?.day).toBeGreaterThanOrEqual(-1);
    }
    if (status === 'done') expect(thread.some((message) => message.direction === 'outbound')).toBe(true);
  });
});
