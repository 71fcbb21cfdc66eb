import { describe, expect, it } from 'vitest';
import { Drawing } from '../build.ts';
import { indexOf } from '../design-index.ts';
import type { JsonObject } from '../json.ts';
import { joinable } from '../grammar.ts';
import { linkKind, nodeKind } from '../registry.ts';

const app = { name: 'app', image: 'app:1', portMappings: [{ containerPort: 8080, name: 'http' }] };
const awsvpc = { family: 'api', networkMode: 'awsvpc', containerDefinitions: [app] };
const bridge = { family: 'api', networkMode: 'bridge', containerDefinitions: [app] };

function linkProps(drawing: Drawing, link: string): JsonObject {
  return drawing.design.links[link]!.props;
}

function facts(drawing: Drawing, id: string): string {
  const q = indexOf(drawing.design);
  return nodeKind(q.node(id)!.kind)!.facts(q, id);
}

function chips(drawing: Drawing, id: string): readonly string[] {
  const q = indexOf(drawing.design);
  return nodeKind(q.node(id)!.kind)!.chips!(q, id);
}

function caption(drawing: Drawing, link: string): string | undefined {
  const { kind, props } = drawing.design.links[link]!;
  return linkKind(kind)!.caption?.(props);
}

describe('a new target group', () => {
  const drawn = (balancer: JsonObject, doc: JsonObject): [Drawing, string] => {
    const drawing = new Drawing();
    drawing.service({ runs: doc, behind: balancer });
    return [drawing, drawing.last('target-group')];
  };

  it('reaches awsvpc tasks by address, on the first port they map', () => {
    const [drawing, link] = drawn({}, awsvpc);
    const props = { targetType: 'ip', protocol: 'HTTP', containerName: 'app', containerPort: 8080 };
    expect(linkProps(drawing, link)).toMatchObject(props);
    expect(caption(drawing, link)).toBe('ip : 8080');
  });

  it('reaches bridge tasks through their instance', () => {
    const [drawing, link] = drawn({}, bridge);
    expect(linkProps(drawing, link)).toMatchObject({ targetType: 'instance', containerPort: 8080 });
  });

  it('speaks TCP or UDP behind a Network Load Balancer', () => {
    const dns = { name: 'dns', image: 'dns:1', portMappings: [{ containerPort: 53, protocol: 'udp' }] };
    const [tcp, tcpLink] = drawn({ type: 'network' }, awsvpc);
    const [udp, udpLink] = drawn({ type: 'network' }, { ...awsvpc, containerDefinitions: [dns] });
    expect(linkProps(tcp, tcpLink)).toMatchObject({ protocol: 'TCP', healthCheck: { protocol: 'TCP' } });
    expect(linkProps(udp, udpLink)).toMatchObject({ protocol: 'UDP', containerPort: 53 });
  });

  it('hangs on the listener that does not redirect', () => {
    const listeners = [
      { port: 80, protocol: 'HTTP', redirectToHttps: true },
      { port: 443, protocol: 'HTTPS', certificateArn: 'arn:aws:acm:us-east-1:111122223333:certificate/1' },
    ];
    const [drawing, link] = drawn({ listeners }, awsvpc);
    expect(linkProps(drawing, link)).toMatchObject({ listener: { port: 443, protocol: 'HTTPS' } });
  });
});

describe('other new links', () => {
  it('takes Spot as the second provider on Fargate', () => {
    const drawing = new Drawing();
    const service = drawing.node('service');
    const fargate = drawing.node('fargate-capacity');
    const onDemand = drawing.link('capacity', service, fargate, { base: 2 });
    const spot = drawing.link('capacity', service, fargate, { weight: 3 });
    expect(linkProps(drawing, onDemand)).toEqual({ capacityProvider: 'FARGATE', base: 2, weight: 1 });
    expect(linkProps(drawing, spot)).toEqual({ capacityProvider: 'FARGATE_SPOT', weight: 3 });
    expect(caption(drawing, spot)).toBe('Spot · weight 3');
    expect(facts(drawing, fargate)).toBe('base 2 · weight 1 · Spot weight 3');
  });

  it('waits for health where there is a health check, and for success of what ends', () => {
    const containerDefinitions = [
      { name: 'app' },
      { name: 'db', healthCheck: { command: ['CMD', 'true'] } },
      { name: 'migrate', essential: false },
      { name: 'proxy' },
    ];
    const drawing = new Drawing();
    const definition = drawing.taskDefinition({ family: 'api', containerDefinitions });
    const [from, ...others] = indexOf(drawing.design).children(definition);
    const conditions = others.map(
      (to) => linkProps(drawing, drawing.link('depends-on', from!, to))['condition'],
    );
    expect(conditions).toEqual(['HEALTHY', 'SUCCESS', 'START']);
  });

  it('refuses a start order across task definitions, and says why', () => {
    const drawing = new Drawing();
    const containers = ['a', 'b'].map((family) => {
      const definition = drawing.taskDefinition({ family, containerDefinitions: [{ name: family }] });
      return indexOf(drawing.design).children(definition)[0]!;
    });
    const { legal, reason } = joinable(indexOf(drawing.design), containers[0]!, containers[1]!);
    expect(legal).toEqual([]);
    expect(reason).toBe('A container can wait only for containers of its own task definition.');
  });

  it('refuses a second ephemeral storage of one task definition', () => {
    const drawing = new Drawing();
    const definition = drawing.taskDefinition({ family: 'api', ephemeralStorage: { sizeInGiB: 30 } });
    const second = drawing.node('ephemeral-storage');
    expect(joinable(indexOf(drawing.design), definition, second).reason).toMatch(/^A task has one ephemeral/);
  });

  it('names secret variables and mount paths, each its own', () => {
    const drawing = new Drawing();
    const definition = drawing.node('task-definition');
    const container = drawing.node('container', {}, definition);
    const secret = drawing.node('secret', { name: '/prod/db-password' });
    const volume = drawing.node('bind-mount');
    const names = [1, 2].map(
      () => linkProps(drawing, drawing.link('secret-variable', container, secret))['name'],
    );
    const paths = [1, 2].map(
      () => linkProps(drawing, drawing.link('mount', container, volume))['containerPath'],
    );
    expect(names).toEqual(['DB_PASSWORD', 'DB_PASSWORD_2']);
    expect(paths).toEqual(['/data', '/data-2']);
    expect(facts(drawing, secret)).toBe('as DB_PASSWORD +1');
    expect(facts(drawing, volume)).toBe('Scratch → /data +1');
  });

  it('admits the port that what it guards listens on', () => {
    const drawing = new Drawing();
    const from = drawing.node('security-group');
    const ports = (['efs', 'rds-database', 'load-balancer', 'service'] as const).map((kind) => {
      const guarded = kind === 'service' ? drawing.service({ runs: awsvpc }) : drawing.node(kind);
      const group = drawing.node('security-group');
      drawing.link('attached', guarded, group);
      return linkProps(drawing, drawing.link('admits', from, group))['fromPort'];
    });
    expect(ports).toEqual([2049, 5432, 80, 8080]);
  });
});

it('says in plain words why two things have no connection', () => {
  const drawing = new Drawing();
  const reason = joinable(indexOf(drawing.design), drawing.node('iam-role'), drawing.node('efs')).reason;
  expect(reason).toBe('One of the two is no longer in the design.');
  expect(joinable(indexOf(drawing.design), 'iam-role-1', 'efs-1').reason).toMatch(
    /^There is no connection between an IAM role and an EFS file system\. IAM role connects to task definition, /,
  );
});

describe('what cards say', () => {
  it('tells a service by tasks, strategy and bounds', () => {
    const drawing = new Drawing();
    const service = drawing.node('service', { desiredCount: 4 });
    const daemon = drawing.node('service', {
      schedulingStrategy: 'DAEMON',
      desiredCount: undefined,
      deploymentConfiguration: undefined,
    });
    expect(facts(drawing, service)).toBe('Service · 4 tasks · rolling');
    expect(chips(drawing, service)).toEqual(['100 / 200 %', 'circuit breaker']);
    expect(facts(drawing, daemon)).toBe('Service · daemon · rolling');
    expect(chips(drawing, daemon)).toEqual(['0 / 100 %']);
  });

  it('tells a load balancer by sort, listeners and paths', () => {
    const drawing = new Drawing();
    drawing.service({ behind: {}, targetGroup: { rule: { pathPatterns: ['/api/*'] } } });
    const balancer = drawing.last('load-balancer');
    expect(facts(drawing, balancer)).toBe('ALB · internet-facing');
    expect(chips(drawing, balancer)).toEqual(['HTTP 80', '/api/*']);
  });

  it('tells a role by what it is used as', () => {
    const drawing = new Drawing();
    const role = drawing.node('iam-role');
    const definition = drawing.node('task-definition');
    expect(facts(drawing, role)).toBe('IAM role');
    drawing.link('execution-role', role, definition);
    expect(facts(drawing, role)).toBe('Execution role');
    drawing.link('task-role', role, definition);
    expect(facts(drawing, role)).toBe('Execution role · 2 uses');
  });
});
