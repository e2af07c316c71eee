//! One number of every point, side by side, in the form that compresses best.
//!
//! ```text
//! byte    0: by table; 1 to 4: planes
//! by table (at most 256 different values):
//!   varint  values in the table, then each as the difference from the one before, ascending (the first from 0)
//!   n bytes the place of each point's value in the table
//! planes (k of them): n bytes of the lowest bytes, n bytes of the next, ...
//! ```

use super::bytes::{Broken, Reader, put, put_count};

const MOST_IN_TABLE: usize = 256;

/// Writes as many numbers as the reader will ask for.
pub(super) fn put_column(out: &mut Vec<u8>, values: &[u32]) {
    let mut table = values.to_vec();
    table.sort_unstable();
    table.dedup();
    if table.len() <= MOST_IN_TABLE {
        out.push(0);
        put_count(out, table.len());
        let mut last = 0;
        for value in &table {
            put(out, value - last);
            last = *value;
        }
        out.extend(
            values.iter().map(|value| {
                table.binary_search(value).ok().and_then(|at| u8::try_from(at).ok()).unwrap_or(0)
            }),
        );
        return;
    }
    let planes = table.last().map_or(1, |most| match most {
        0..=0xff => 1,
        0x100..=0xffff => 2,
        0x1_0000..=0xff_ffff => 3,
        _ => 4,
    });
    out.push(planes);
    for plane in 0..planes {
        put_plane(out, values, plane);
    }
}

/// Writes one byte of every number.
pub(super) fn put_plane(out: &mut Vec<u8>, values: &[u32], plane: u8) {
    out.extend(values.iter().filter_map(|value| value.to_le_bytes().get(usize::from(plane)).copied()));
}

/// Reads the numbers of `count` points.
pub(super) fn column(reader: &mut Reader<'_>, count: usize) -> Result<Vec<u32>, Broken> {
    match reader.byte()? {
        0 => {
            let length = reader.count(MOST_IN_TABLE)?;
            let mut table = Vec::with_capacity(length);
            let mut last = 0_u32;
            for _ in 0..length {
                last = last.checked_add(reader.number()?).ok_or(Broken::Range)?;
                table.push(last);
            }
            let mut values = Vec::with_capacity(count);
            for at in reader.take(count)? {
                values.push(*table.get(usize::from(*at)).ok_or(Broken::Range)?);
            }
            Ok(values)
        }
        planes @ 1..=4 => planes_of(reader, count, planes),
        _ => Err(Broken::Range),
    }
}

/// Reads numbers of so many bytes each, plane by plane.
pub(super) fn planes_of(reader: &mut Reader<'_>, count: usize, planes: u8) -> Result<Vec<u32>, Broken> {
    let mut values = vec![0; count];
    for plane in 0..planes {
        for (value, byte) in values.iter_mut().zip(reader.take(count)?) {
            *value |= u32::from(*byte) << (8 * u32::from(plane));
        }
    }
    Ok(values)
}
