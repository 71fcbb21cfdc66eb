import table from './instance-types.json' with { type: 'json' };

/** What ECS and placement need to know of an EC2 instance type (us-east-1, Linux). */
export interface InstanceType {
  readonly name: string;
  readonly vcpu: number;
  /** As advertised; an instance registers less. */
  readonly memoryMib: number;
  /** What the ECS agent registers with ECS_RESERVED_MEMORY at 0; moves with the AMI by 1 to 2 %. */
  readonly registeredMib: number;
  /** Elastic network interfaces, the primary one included. */
  readonly maxEni: number;
  /** awsvpc tasks it takes with ENI trunking on; null where ECS does not support trunking on the type. */
  readonly trunkEniLimit: number | null;
  readonly arch: 'x86_64' | 'arm64';
  readonly gpus: number;
  /** Built on Nitro: what EBS volumes of tasks need. */
  readonly nitro: boolean;
}

type Row = readonly [number, number, number, number, number | null, 'x86_64' | 'arm64', number];

// Sources and dates of every column stand in public/catalogue/instance-types.json, which this table is cut from.
const rows = new Map(Object.entries(table as unknown as Readonly<Record<string, Row>>));

// https://docs.aws.amazon.com/ec2/latest/instancetypes/ec2-nitro-instances.html lists what is built on Nitro; of the
// families in the table it leaves out these. (i3.metal is Nitro, but not in the table.)
const xenFamilies = new Set(['t2', 'i3', 'p3']);

/** The facts of a type such as 'm5.large'; undefined for one that the catalogue does not have. */
export function instanceType(name: string): InstanceType | undefined {
  const row = rows.get(name);
  if (!row) return undefined;
  const [vcpu, memoryMib, registeredMib, maxEni, trunkEniLimit, arch, gpus] = row;
  const nitro = !xenFamilies.has(name.split('.')[0] ?? '');
  return { name, vcpu, memoryMib, registeredMib, maxEni, trunkEniLimit, arch, gpus, nitro };
}

/** Every type of the catalogue, family by family. */
export const instanceTypeNames: readonly string[] = [...rows.keys()];

// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-networking-awsvpc.html: every awsvpc task takes an
// interface of its own, and the instance the primary one. container-instance-eni.html: with trunking, the table's limit.
/** How many awsvpc tasks fit an instance as far as its interfaces go. */
export function awsvpcTaskSlots({ maxEni, trunkEniLimit }: InstanceType, trunking: boolean): number {
  return trunking && trunkEniLimit !== null ? trunkEniLimit : maxEni - 1;
}

/** CPU units a vCPU counts as, in task sizes and in what an instance registers. */
export const cpuUnitsPerVcpu = 1024;

// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html (hostPort), which counts 51680 in; the
// agent takes that one for Prometheus metrics only. Windows: its remote desktop, management and file sharing as well.
/** TCP ports that SSH or remote desktop, Docker and the ECS agent hold on every instance. */
export const reservedTcpPorts: Readonly<Record<'linux' | 'windows', readonly number[]>> = {
  linux: [22, 2375, 2376, 51678, 51679],
  windows: [53, 135, 139, 445, 2375, 2376, 3389, 5985, 5986, 51678, 51679],
};
