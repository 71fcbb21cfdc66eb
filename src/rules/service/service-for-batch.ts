import { fargateService } from '../service-examples.ts';
import { serviceName, serviceRule } from '../service-rules.ts';

// Commands that do one thing and end, as frameworks and databases call them.
const oneShot =
  /^(.*\/)?(pg_dump|mysqldump|mongodump|alembic upgrade|flyway|liquibase|(.*\s)?(db:)?migrate)\b/;
const command = (...words: string[]) => ({ task: { container: { command: words } } });

export const serviceForBatch = serviceRule({
  id: 'service-for-batch',
  title: 'A job in a service',
  why: 'A service restarts whatever ends. A job that is done would run again and again; RunTask, a schedule or AWS Batch run it as often as it should.',
  *check(view, q) {
    const essential = (view.taskDefinition?.containers ?? []).filter(({ doc }) => doc.essential !== false);
    const [job] = essential;
    const line = (job?.doc.command ?? []).join(' ').slice(0, 200);
    if (essential.length !== 1 || !oneShot.test(line) || /&&|;|\|\|/.test(line)) return;
    yield {
      message: `${serviceName(view, q)} runs ${line}, which ends by itself and would be started again.`,
    };
  },
  good: [
    () => fargateService({}, command('python', 'manage.py', 'runserver')),
    () => fargateService({}, command('sh', '-c', 'python manage.py migrate && gunicorn app')),
  ],
  bad: [() => fargateService({}, command('python', 'manage.py', 'migrate'))],
});
