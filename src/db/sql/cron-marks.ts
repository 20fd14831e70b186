/** Notes how far a task of the cron has come. */
export function setMark(db: D1Database, name: string, value: number): D1PreparedStatement {
  return db
    .prepare("insert into cron_marks (name, value) values (?, ?) on conflict do update set value = excluded.value")
    .bind(name, value);
}

/** Notes that it is done. */
export function dropMark(db: D1Database, name: string): D1PreparedStatement {
  return db.prepare("delete from cron_marks where name = ?").bind(name);
}
