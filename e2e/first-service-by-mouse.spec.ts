import { expect, test } from './test.ts';

test.use({ viewport: { width: 1600, height: 1000 } });

const nginx = 'public.ecr.aws/nginx/nginx-unprivileged:1.28';
const haproxy = 'public.ecr.aws/docker/library/haproxy:3.0.5';
const certificate = 'arn:aws:acm:us-east-1:111122223333:certificate/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0';

test('a first Fargate service, drawn from nothing with the mouse', async ({ editor }) => {
  await editor.startFresh();

  await test.step('parts go where they are dropped, into frames and cards too', async () => {
    await editor.dragPart('Cluster', { x: 340, y: 60 });
    await editor.dragPart('Service', { x: 200, y: 180 });
    await editor.dragPart('Task definition', { x: 470, y: 150 });
    await editor.dragPart('Container', { x: 470, y: 200 });
    await editor.dragPart('Users', { x: 100, y: 500 });
    await editor.dragPart('Load balancer', { x: 300, y: 500 });
    await editor.dragPart('Security group', { x: 560, y: 500 });
    await editor.dragPart('IAM role', { x: 780, y: 60 });
    await editor.quickAdd('log group', { x: 740, y: 250 });
    await editor.expectNodes(
      'Cluster demo',
      'Service api',
      'Task definition api',
      'Container app',
      'Container app-2',
      'Users Users',
      'Load balancer web',
      'Security group tasks',
      'IAM role ecsTaskExecutionRole',
      'Log group /ecs/app',
    );
    const { nodes } = await editor.design();
    const parentOf = (kind: string): string | undefined =>
      Object.values(nodes).find((node) => node.kind === kind)?.parent;
    expect(nodes[parentOf('service') ?? '']?.kind).toBe('cluster');
    expect(nodes[parentOf('task-definition') ?? '']?.kind).toBe('cluster');
    expect(nodes[parentOf('container') ?? '']?.kind).toBe('task-definition');
    expect(parentOf('users')).toBeUndefined();
  });

  await test.step('an illegal connection is refused with the reason', async () => {
    await editor.connect('Users Users', 'Security group tasks', { side: 'bottom' });
    await editor.expectTold(/^There is no connection between users and a security group\./);
    await editor.dismissNotices();
  });

  await test.step('handles connect, and where several connections make sense one is asked which', async () => {
    await editor.connect('Users Users', 'Load balancer web');
    await editor.expectLink('Users Users', 'send requests to', 'web');
    await editor.connect('Load balancer web', 'Service api', { side: 'top' });
    await editor.expectLink('Load balancer web', 'forwards to', 'api');
    await editor.connect('Service api', 'Task definition api');
    await editor.expectLink('Service api', 'runs', 'api');
    await editor.connect('Service api', 'Security group tasks', { side: 'bottom' });
    await editor.expectLink('Service api', 'is guarded by', 'tasks');
    await editor.connect('Container app', 'Log group /ecs/app');
    await editor.expectLink('Container app', 'writes logs to', '/ecs/app');
    await editor.connect('IAM role ecsTaskExecutionRole', 'Task definition api', {
      as: 'Execution role',
      side: 'left',
    });
    await editor.expectLink('IAM role ecsTaskExecutionRole', 'is the execution role of', 'api');
  });

  await test.step('the inspector changes what is selected, and findings go as their cause goes', async () => {
    await editor.select('Container app-2');
    await editor.setField('name', 'proxy');
    await editor.setField('image', haproxy);
    await expect(editor.card('Container proxy')).toBeVisible();
    await editor.setField('essential', 'off');
    await editor.openSection('Network');
    await editor.setField('containerPort', '9090', 'portMapping 1');
    await editor.setField('name', 'admin', 'portMapping 1');

    await expect(editor.finding('lb-https-listener')).toHaveCount(1);
    await editor.select('Load balancer web');
    await editor.setField('port', '443');
    await editor.setField('protocol', 'HTTPS');
    await editor.setField('certificateArn', certificate);
    await expect(editor.finding('lb-https-listener')).toHaveCount(0);

    await editor.applyFix('Use the listener on port 443');
    await expect(editor.finding('sec-readonly-root')).toHaveCount(2);
    await editor.applyFix('Make it read-only');
    await editor.applyFix('Make it read-only');

    await editor.select('Service api');
    await editor.setField('desiredCount', '3');
    await editor.select('Task definition api');
    await editor.inspector.getByRole('radio', { name: '1 vCPU, 2 GB' }).click();
    await editor.expectCounts('No errors or warnings');
  });

  await test.step('what is taken away is what was drawn', async () => {
    const container = (name: string, image: string, port: object, essential: boolean): object => ({
      name,
      image,
      essential,
      user: '101',
      readonlyRootFilesystem: true,
      portMappings: [{ protocol: 'tcp', appProtocol: 'http', ...port }],
      logConfiguration: {
        logDriver: 'awslogs',
        options: {
          'awslogs-group': '/ecs/app',
          'awslogs-region': 'us-east-1',
          'awslogs-stream-prefix': 'app',
        },
      },
    });
    expect(JSON.parse(await editor.exportText('Task definition (JSON)'))).toEqual({
      family: 'api',
      requiresCompatibilities: ['FARGATE'],
      networkMode: 'awsvpc',
      cpu: '1024',
      memory: '2048',
      runtimePlatform: { operatingSystemFamily: 'LINUX', cpuArchitecture: 'X86_64' },
      executionRoleArn: 'ecsTaskExecutionRole',
      containerDefinitions: [
        container('app', nginx, { containerPort: 8080, name: 'http' }, true),
        container('proxy', haproxy, { containerPort: 9090, name: 'admin' }, false),
      ],
    });
  });
});
