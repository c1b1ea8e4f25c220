import type { Entity, Kind, Kinds } from '../objects/kinds.ts';

/**
 * Everything the simulated account holds, by id and in the order of making.
 *
 * A fork sees what its origin holds and keeps its changes to itself: an entity is copied the first time
 * the fork touches it. Previews run in a fork, so they are execution minus the write.
 */
export class Store {
  readonly #entities = new Map<string, Entity>();
  /** Ids per kind, and per kind and customer, in the order of making. */
  readonly #order = new Map<string, string[]>();
  readonly #origin: Store | null;

  constructor(origin: Store | null = null) {
    this.#origin = origin;
  }

  add<T extends Entity>(entity: T): T {
    this.#entities.set(entity.id, entity);
    this.#list(entity.object, entity.id);
    if ('customer' in entity && entity.customer) this.#list(`${entity.object} ${entity.customer}`, entity.id);
    return entity;
  }

  /** Makes an entity that came without a customer findable under the one it has got. */
  own(entity: Entity, customer: string): void {
    this.#list(`${entity.object} ${customer}`, entity.id);
  }

  find(id: string): Entity | undefined {
    const own = this.#entities.get(id);
    if (own || !this.#origin) return own;
    const original = this.#origin.find(id);
    if (!original) return undefined;
    const copy = structuredClone(original);
    this.#entities.set(id, copy);
    return copy;
  }

  get<K extends Kind>(kind: K, id: string | null | undefined): Kinds[K] | undefined {
    const entity = id ? this.find(id) : undefined;
    return entity?.object === kind ? (entity as Kinds[K]) : undefined;
  }

  /** Like `get`, for an id that another entity holds and which therefore exists. */
  must<K extends Kind>(kind: K, id: string | null | undefined): Kinds[K] {
    const entity = this.get(kind, id);
    if (!entity) throw new Error(`No ${kind} with the id ${id}.`);
    return entity;
  }

  all<K extends Kind>(kind: K): Kinds[K][] {
    return this.#ids(kind).map((id) => this.find(id) as Kinds[K]);
  }

  /** The customer's entities of a kind. */
  of<K extends Kind>(kind: K, customer: string): Kinds[K][] {
    return this.#ids(`${kind} ${customer}`)
      .map((id) => this.find(id) as Kinds[K])
      .filter((entity) => 'customer' in entity && entity.customer === customer);
  }

  /** In the order of making. */
  everything(): Entity[] {
    return [...this.#entities.values()];
  }

  fork(): Store {
    return new Store(this);
  }

  #list(key: string, id: string): void {
    const ids = this.#order.get(key);
    if (ids) ids.push(id);
    else this.#order.set(key, [id]);
  }

  #ids(key: string): readonly string[] {
    const own = this.#order.get(key) ?? [];
    return this.#origin ? [...this.#origin.#ids(key), ...own] : own;
  }
}
