"""From LLVM text to machine code of this processor, by llvmlite alone, and from there to a function that
Python can call.

The machine code is kept in the user's cache folder, under a name that holds a hash of all that it depends on
(the text, the processor and its features, llvmlite, the sources that compose and translate it), and after it
the switches that are on. It begins with a checksum, and a file without the right one counts as none: damaged
code could end the process.
Several processes may write it at once. Where nothing can be written, each process makes its own.
"""

from __future__ import annotations

import ctypes
import hashlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

import llvmlite
from llvmlite import binding as llvm

from orgsim.engine.compiled import compact, switches
from orgsim.engine.compiled.shipped import ENTRY
from orgsim.engine.compiled.switches import NO_SWITCH, Switches, code_of, composed, switches_of
from orgsim.writing import PlaceError, cache_folder, make_folder, replacing

Kernel = Callable[[Any, int], int]
"""Given a run and a number of chunks it says why it stops; see `orgsim.engine.compiled.codes`."""

LEVEL: Final = 1
"""How hard LLVM tries. More takes half as long again and makes nothing faster."""
_SUM: Final = hashlib.sha256().digest_size
_WORD, _ADDRESS = ctypes.c_int64, ctypes.c_void_p
_SIGNATURE: Final = ctypes.CFUNCTYPE(
    ctypes.c_int32, _ADDRESS, _ADDRESS, _ADDRESS, _ADDRESS, _WORD, _WORD, _ADDRESS, _WORD, _WORD, _WORD
)
"""Where the result and the error go; then an array of one run as numba passes it (two addresses that are not
needed, length, size of an element, address, shape, stride), and the chunks. A function of this kind lets go
of the interpreter's lock.
"""


def kernel_of(text: str, on: Switches = NO_SWITCH) -> Kernel:
    """The kernel as a function, from machine code that is kept, or is made now and kept for the next process.

    Raises whatever llvmlite raises for a text or a processor that it does not know.
    """
    place = place_of(text, on)
    code = kept(place)
    if code is None:
        code = object_of(composed(text, on), host())
        keep(place, code)
    return _function(code)


def host() -> Any:
    """This machine as a target of LLVM, for code that runs in this process.

    Ask again for each use: an engine that is given it takes it away when it ends.
    """
    llvm.initialize_native_target()
    llvm.initialize_native_asmprinter()
    target = llvm.Target.from_default_triple()
    name, features = _processor()
    reloc = "static" if target.name.startswith("x86") else "default"
    return target.create_target_machine(
        cpu=name, features=features, opt=LEVEL, reloc=reloc, codemodel="jitdefault", jit=True
    )


def _processor() -> tuple[str, str]:
    """The processor's name and its features, as LLVM knows them."""
    try:
        features = llvm.get_host_cpu_features().flatten()
    except RuntimeError:
        features = ""
    return llvm.get_host_cpu_name(), features


def optimised(text: str, target: Any) -> Any:
    """The module of a text, made for a target machine and optimised; raises RuntimeError for what is no such
    text.

    There is no fast-math, and multiplication and addition are not fused, so that every machine rounds alike.
    """
    module = llvm.parse_assembly(text)
    module.triple, module.data_layout = target.triple, str(target.target_data)
    tuning = llvm.create_pipeline_tuning_options(speed_level=LEVEL)
    tuning.loop_vectorization, tuning.slp_vectorization = True, False
    tuning.loop_unrolling = False
    builder = llvm.create_pass_builder(target, tuning)
    builder.getModulePassManager().run(module, builder)
    module.verify()
    return module


def object_of(text: str, target: Any) -> bytes:
    """The machine code of a text for a target machine, as an object file."""
    code: bytes = target.emit_object(optimised(text, target))
    return code


def _function(code: bytes) -> Kernel:
    """The kernel of an object file, in the memory of this process for as long as the function lives."""
    engine = llvm.create_mcjit_compiler(llvm.parse_assembly(""), host())
    engine.add_object_file(llvm.ObjectFileRef.from_data(code))
    engine.finalize_object()
    kernel = _SIGNATURE(engine.get_function_address(ENTRY))

    def go_on(runs: Any, chunks: int, engine: Any = engine) -> int:
        """Raises IndexError if the kernel checks its bounds, which the shipped one does not, and oversteps
        one.
        """
        code, error, size = _WORD(), _ADDRESS(), runs.itemsize
        to = ctypes.addressof(code), ctypes.addressof(error)
        if kernel(*to, None, None, 1, size, runs.ctypes.data, 1, size, chunks):
            raise IndexError("a place beyond the end of a table of the kernel")
        return code.value

    return go_on


def place_of(text: str, on: Switches = NO_SWITCH) -> Path:
    """The file for the machine code of a text on this machine, with some switches on."""
    return cache_folder() / f"{_begin_of_names(text)}{code_of(on)}.o"


def kept_sets(text: str) -> Iterator[Switches]:
    """The sets of switches of which there is machine code on disk, damaged or not; files of other names are
    none."""
    begin = _begin_of_names(text)
    for file in cache_folder().glob(f"{begin}*.o"):
        with suppress(ValueError):
            yield switches_of(file.stem.removeprefix(begin))


def _begin_of_names(text: str) -> str:
    """How the names of all files for the machine code of a text on this machine begin."""
    about = (llvm.get_process_triple(), *_processor(), llvmlite.__version__, LEVEL)
    hasher = hashlib.sha256(repr(about).encode())
    for module in (__file__, compact.__file__, switches.__file__):
        hasher.update(Path(module).read_bytes())
    hasher.update(text.encode())
    return f"kernel-{hasher.hexdigest()[:20]}-"


def kept(place: Path) -> bytes | None:
    """What is kept in a file, or None if there is nothing, or it is damaged."""
    try:
        written = place.read_bytes()
    except OSError:
        return None
    content = written[_SUM:]
    return content if hashlib.sha256(content).digest() == written[:_SUM] else None


def keep(place: Path, content: bytes) -> None:
    """Keep it with its checksum, if the folder can be written."""
    with suppress(OSError, PlaceError):
        make_folder(place.parent)
        with replacing(place) as begun:
            begun.write_bytes(hashlib.sha256(content).digest() + content)
