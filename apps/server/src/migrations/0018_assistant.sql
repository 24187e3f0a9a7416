-- Keys for assistants (MCP): they read and draft, and the desk refuses to make one that could do more.
alter table api_key add column kind text not null default 'program' check (kind in ('program', 'assistant'));
