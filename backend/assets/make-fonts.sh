#!/bin/sh
# Makes the fonts of the sign-in cards from those of Debian's fonts-dejavu-core and fonts-dejavu-extra 2.37.
set -e
from=${1:-/usr/share/fonts/truetype/dejavu}
letters="U+0020-007E,U+00A0-024F,U+0259,U+02B9-02BC,U+02C6-02DD,U+0300-0338,U+0342,U+0343-0345,U+0370-03FF,U+0400-052F"
letters="$letters,U+060C,U+061B,U+061F-063A,U+0640-0655,U+0660-0671,U+0679-06D5,U+06F0-06F9,U+0750-077F,U+1E00-1EFF,U+1F00-1FFF"
letters="$letters,U+200C,U+200D,U+2010-2027,U+2030-203A,U+20AC,U+2116,U+25A1,U+25CC"
small="--no-hinting --desubroutinize --drop-tables+=FFTM --name-IDs=0,1,2,4,5,6,13 --notdef-outline --layout-features=ccmp,locl,mark,mkmk,init,medi,fina,isol,rlig,calt,kern"
for weight in "" -Bold; do
  pyftsubset "$from/DejaVuSansCondensed$weight.ttf" --unicodes="$letters" $small --output-file="cards$(echo "$weight" | tr B b).ttf"
done
pyftsubset "$from/DejaVuSansMono-Bold.ttf" --unicodes="U+0020-007E,U+00A0-00FF,U+2026,U+25A1" $small --output-file=cards-mono.ttf
