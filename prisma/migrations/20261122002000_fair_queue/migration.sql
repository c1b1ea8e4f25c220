-- Who asks again for something that waits already keeps their place: moved to the end each time, whoever is talked about most
-- would be looked after last. What waits for a later hour, or for another try, is begun as soon as somebody asks.

CREATE OR REPLACE FUNCTION system.enqueue(
  task text, payload json, job_key text DEFAULT NULL, run_at timestamptz DEFAULT NULL)
RETURNS void LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  place timestamptz := coalesce(run_at, now());
BEGIN
  IF job_key IS NOT NULL AND run_at IS NULL THEN
    place := least(place, (SELECT job.run_at FROM graphile_worker.jobs AS job
                            WHERE job.key = enqueue.job_key AND job.locked_at IS NULL));
  END IF;
  PERFORM graphile_worker.add_job(
    identifier => task, payload => payload, job_key => job_key, run_at => place, max_attempts => 25);
END $$;
