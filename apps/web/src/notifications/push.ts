import type { PushDevice } from '@madoguchi/contract';
import { api } from '../kit/api.ts';

const kept = 'madoguchi-push-device';

/** Whether this browser can be pushed to at all: over https, and on an iPhone only from the home screen. */
export function canPush(): boolean {
  return 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;
}

/** Which of one's devices this browser is, as far as it remembers. */
export function thisDevice(): string | null {
  return localStorage.getItem(kept);
}

/** The reader has told the browser not to show anything of this site. */
export class PushRefused extends Error {}

/** Asks the reader, subscribes this browser and tells the desk. @throws PushRefused */
export async function subscribeThisBrowser(): Promise<PushDevice> {
  if ((await Notification.requestPermission()) !== 'granted') throw new PushRefused();
  await navigator.serviceWorker.register('/push-worker.js');
  const { pushManager } = await navigator.serviceWorker.ready;
  const { publicKey } = await api.get<{ publicKey: string }>('/notification-devices/key');
  // A subscription made with another key of the desk (a restored one, say) can reach nobody.
  await (await pushManager.getSubscription())?.unsubscribe();
  const subscription = await pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: publicKey,
  });
  const { endpoint, keys } = subscription.toJSON();
  const device = await api.post<PushDevice>('/notification-devices', { endpoint, keys });
  localStorage.setItem(kept, device.id);
  return device;
}

/** Ends this browser's own subscription, after the desk was told to forget it. */
export async function unsubscribeThisBrowser(): Promise<void> {
  localStorage.removeItem(kept);
  const registration = await navigator.serviceWorker.getRegistration();
  await (await registration?.pushManager.getSubscription())?.unsubscribe();
}

/** For signing out: whoever uses this browser next is not to see what is somebody else's. Never fails. */
export async function forgetThisBrowser(): Promise<void> {
  const id = thisDevice();
  if (id === null) return;
  try {
    await api.delete(`/notification-devices/${id}`);
    await unsubscribeThisBrowser();
  } catch {
    // Removed already, or out of reach: signing out goes on.
  }
}
