"""Waiting items in their order (semantics, section 5): a lane is what the same people can take, in rising
order.

Lanes are linked lists, into which an item goes near its end, or near its beginning; only a lane in the order
*shortest first* or *earliest due date*, where an item may belong anywhere, is a pairing heap (Fredman,
Sedgewick, Sleator and Tarjan 1986, *Algorithmica* 1:111).
"""

from __future__ import annotations

from orgsim.engine.compiled.access import buckets, items, lanes, steps, teams
from orgsim.engine.compiled.jit import inlined, part, stays_apart
from orgsim.engine.compiled.records import Item, ItemList, Lane, Run
from orgsim.engine.compiled.switched import has_class_costs, has_earliest_due, has_shortest_first, has_worths
from orgsim.log.vocabulary import NONE
from orgsim.model.kinds import Order

CLASS, COST_OF_DELAY = int(Order.CLASS), int(Order.COST_OF_DELAY)
SHORTEST, NEWEST = int(Order.SHORTEST), int(Order.NEWEST)
EARLIEST_DUE = int(Order.EARLIEST_DUE)


@inlined
def precedes(run: Run, order: int, one: Item, two: Item) -> bool:
    """Whether one item stands before another in a queue."""
    if order == CLASS and one.service_class != two.service_class:
        return one.service_class < two.service_class
    if order == NEWEST:
        return one.joined > two.joined or (one.joined == two.joined and one.number < two.number)
    if one.head != two.head:
        return one.head < two.head
    if order == COST_OF_DELAY and urgency_of(run, one) != urgency_of(run, two):
        return urgency_of(run, one) > urgency_of(run, two)
    if has_shortest_first() and order == SHORTEST and one.effort != two.effort:
        return one.effort < two.effort
    if has_earliest_due() and order == EARLIEST_DUE and one.due != two.due:
        return one.due < two.due
    return one.joined < two.joined or (one.joined == two.joined and one.number < two.number)


@inlined
def is_heap(order: int) -> bool:
    """Whether the lanes of an order are heaps: an item may belong anywhere."""
    if has_shortest_first() and order == SHORTEST:
        return True
    return has_earliest_due() and order == EARLIEST_DUE


@inlined
def bucket_of(run: Run, order: int, item: Item) -> int:
    """What divides a queue into lanes beside the people: class or urgency where they order it."""
    if order == CLASS:
        return item.service_class
    return urgency_of(run, item) if order == COST_OF_DELAY else 0


@inlined
def urgency_of(run: Run, item: Item) -> int:
    """The rank of the urgency of an item among all, the most urgent last."""
    if has_worths() and item.cost_case != NONE:
        return buckets(run)[item.step, item.cost_case]
    if has_class_costs():
        return buckets(run)[item.step, item.service_class]
    return steps(run)[item.step].bucket


@inlined
def same_people(lane: Lane, skill: int, only: int, never: int, bucket: int) -> bool:
    """Whether a lane is for these people."""
    return lane.skill == skill and lane.only == only and lane.never == never and lane.bucket == bucket


@inlined
def lane_for(run: Run, item: Item, only: int, never: int) -> int:
    """The lane of an item's team for its skill, the only person wanted and the one not wanted (or `NONE`); a
    new one if need be."""
    team = teams(run)[item.queue]
    skill, bucket = steps(run)[item.step].skill, bucket_of(run, team.order, item)
    number = team.first_lane
    while number != NONE and not same_people(lanes(run)[number], skill, only, never, bucket):
        number = lanes(run)[number].after
    if number == NONE:
        number = run.free_lane
        if number == NONE:
            number = run.lanes_used
            run.lanes_used += 1
        else:
            run.free_lane = lanes(run)[number].after
        lane = lanes(run)[number]
        run.lanes_open += 1
        lane.team, lane.skill, lane.only, lane.never, lane.bucket = item.queue, skill, only, never, bucket
        lane.first = lane.last = lane.before = NONE
        lane.after = team.first_lane
        if team.first_lane != NONE:
            lanes(run)[team.first_lane].before = number
        team.first_lane = number
    return number


@inlined
def close_lane(run: Run, number: int) -> None:
    """Give back a lane in which nothing waits."""
    lane = lanes(run)[number]
    if lane.before == NONE:
        teams(run)[lane.team].first_lane = lane.after
    else:
        lanes(run)[lane.before].after = lane.after
    if lane.after != NONE:
        lanes(run)[lane.after].before = lane.before
    lane.after = run.free_lane
    run.free_lane = number
    run.lanes_open -= 1


@inlined
def join_lane(run: Run, slot: int, only: int, never: int) -> None:
    """Put an item in its place in its team's queue."""
    item = items(run)[slot]
    number, team = lane_for(run, item, only, never), teams(run)[item.queue]
    lane = lanes(run)[number]
    item.lane = number
    item.before = item.after = item.child = NONE
    if lane.first == NONE:
        lane.first = lane.last = slot
    elif is_heap(team.order):
        lane.first = merge(run, team.order, lane.first, slot)
    else:
        link(run, lane, slot, place_in(run, team.order, lane, slot))
    team.queued += 1


@inlined
def place_in(run: Run, order: int, lane: ItemList, slot: int) -> int:
    """The item of a list after which an item belongs, `NONE` for the beginning."""
    if precedes(run, order, items(run)[slot], items(run)[lane.first]):
        return NONE
    place = lane.last
    while precedes(run, order, items(run)[slot], items(run)[place]):
        place = items(run)[place].before
    return place


@inlined
def link(run: Run, lane: ItemList, slot: int, place: int) -> None:
    """Put an item into a list after the one at ``place``."""
    following = lane.first if place == NONE else items(run)[place].after
    items(run)[slot].before, items(run)[slot].after = place, following
    if place == NONE:
        lane.first = slot
    else:
        items(run)[place].after = slot
    if following == NONE:
        lane.last = slot
    else:
        items(run)[following].before = slot


@inlined
def leave_lane(run: Run, slot: int) -> None:
    """Take an item out of its queue."""
    item = items(run)[slot]
    number, team = item.lane, teams(run)[item.queue]
    lane = lanes(run)[number]
    if is_heap(team.order):
        lane.first = cut(run, team.order, lane.first, slot)
    else:
        unlink(run, lane, item)
    item.lane = NONE
    team.queued -= 1
    if lane.first == NONE:
        close_lane(run, number)


@inlined
def unlink(run: Run, lane: ItemList, item: Item) -> None:
    """Take an item out of a list."""
    if item.before == NONE:
        lane.first = item.after
    else:
        items(run)[item.before].after = item.after
    if item.after == NONE:
        lane.last = item.before
    else:
        items(run)[item.after].before = item.before


@part
def merge(run: Run, order: int, one: int, two: int) -> int:
    """Join two heaps: the later root becomes the first child of the other, whose slot is returned. `NONE` is
    an empty heap."""
    stays_apart()
    if one == NONE or two == NONE:
        return one if two == NONE else two
    if precedes(run, order, items(run)[two], items(run)[one]):
        one, two = two, one
    child = items(run)[one].child
    items(run)[two].before, items(run)[two].after = one, child
    if child != NONE:
        items(run)[child].before = two
    items(run)[one].child = two
    items(run)[one].before = items(run)[one].after = NONE
    return one


@part
def merge_children(run: Run, order: int, first: int) -> int:
    """Join siblings two by two from the left, then all from the right (the two passes of the paper)."""
    stays_apart()
    pairs = NONE
    while first != NONE:
        second = items(run)[first].after
        following = NONE if second == NONE else items(run)[second].after
        items(run)[first].before = items(run)[first].after = NONE
        if second != NONE:
            items(run)[second].before = items(run)[second].after = NONE
        pair = merge(run, order, first, second)
        items(run)[pair].after = pairs
        pairs, first = pair, following
    whole = NONE
    while pairs != NONE:
        following = items(run)[pairs].after
        items(run)[pairs].before = items(run)[pairs].after = NONE
        whole, pairs = merge(run, order, whole, pairs), following
    return whole


@part
def cut(run: Run, order: int, root: int, slot: int) -> int:
    """Take an item out of a heap; returns the root of the rest."""
    stays_apart()
    item = items(run)[slot]
    below = merge_children(run, order, item.child)
    if slot == root:
        return below
    if items(run)[item.before].child == slot:
        items(run)[item.before].child = item.after
    else:
        items(run)[item.before].after = item.after
    if item.after != NONE:
        items(run)[item.after].before = item.before
    return merge(run, order, root, below)
