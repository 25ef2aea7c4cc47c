// Read the operation log of a cloud backup service (CBR v3) in infrastructure programs and decide with it.
package cbr
