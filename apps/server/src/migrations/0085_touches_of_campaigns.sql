-- The orders of a campaign, the newest first, also where it has few among many.
create index attribution_touch_opens on attribution_touch (workspace_id, campaign_id, placed_at desc, order_id desc)
  where opens_campaign;
