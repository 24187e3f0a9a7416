// Apart from the schemas, so that a browser can have the names without their library.

/** Where word of mouth is written. `web`: blogs, news and every other page. */
export const mentionNetworks = [
  'x',
  'instagram',
  'youtube',
  'tiktok',
  'facebook',
  'line',
  'google',
  'review',
  'blog',
  'web',
] as const;

export const mentionSentiments = ['positive', 'neutral', 'negative'] as const;

export const mentionTypes = ['organic', 'amplified', 'community', 'expert'] as const;

export const mentionAspects = ['product', 'price', 'service', 'delivery', 'staff'] as const;

export const mentionRelations = ['ambassador', 'monitor', 'tie_up', 'affiliate', 'staff', 'other'] as const;

/** Why a mention is erased for good. */
export const erasureReasons = ['writer_asks', 'network_asks', 'entered_by_mistake'] as const;
