-- What a network lets be kept only for a time is asked for again; what is not there any more, or could not be asked for in that
-- time, loses its words. That is no erasure: it may be found again.
alter table mention_standing
  -- When it was last seen where it stands; null: nothing says for how long it may be kept.
  add column confirmed_at timestamptz(3),
  -- One of which no answer said anything is not asked for again before.
  add column confirm_after timestamptz(3),
  add column emptied_at timestamptz(3),
  add column emptied_for text check (emptied_for in ('gone', 'unconfirmed')),
  add constraint mention_standing_emptied check ((emptied_at is null) = (emptied_for is null));
create index mention_standing_confirmed on mention_standing (workspace_id, network, confirmed_at, post_id)
  where confirmed_at is not null and emptied_at is null and erased_at is null;

-- When a source is next asked what of its posts is still there, and how that went.
alter table mention_source
  add column confirm_at timestamptz(3) not null default date_trunc('milliseconds', now()),
  add column confirm_failures integer not null default 0,
  add column confirm_problem text;

-- What there is already is asked for at once where it is old, and has the days until its end for that.
do $$
declare
  space record;
begin
  for space in select id from workspace loop
    perform set_config('madoguchi.workspace_id', space.id::text, true);
    update mention_standing s set confirmed_at = greatest(p.found_at, v.seen_at, now() - interval '25 days')
    from mention_post p
      left join mention_version v on v.workspace_id = p.workspace_id and v.post_id = p.id
      left join mention_source o on o.workspace_id = p.workspace_id and o.id = p.source_id
    where s.workspace_id = space.id and p.workspace_id = space.id and p.id = s.post_id and p.network = 'youtube' and p.via = 'source'
      -- What a feed says of a video is the feed's. Of a source that was removed nobody knows which it was.
      and (o.id is null or o.config ->> 'kind' in ('youtube_comments', 'youtube_search'))
      and s.erased_at is null and (v.version is null or v.version = s.version);
  end loop;
  perform set_config('madoguchi.workspace_id', '', true);
end
$$;
